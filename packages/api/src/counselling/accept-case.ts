import { findCase, insertAudit, lockCase, teamMemberKey, updateCase } from '@jmd-digital/db';
import { acceptance } from '@jmd-digital/domain/counselling';
import { acceptCaseInput, acceptCaseOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { toCaseSummary } from './view.ts';

/** Takes a case. Of two at once one wins, and the other hears `conflict`; the winner again changes nothing. */
export const acceptCase = procedureOn(acceptCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(acceptCaseOutput)
  .mutation(async ({ ctx, input }) => {
    const accountId = ctx.actor.accountId ?? '';
    const at = ctx.now().toString();
    return ctx.database.db.transaction(async (tx) => {
      const row = await lockCase(tx, input.caseId);
      if (!row) throw new ApiError('not_found');
      const outcome = acceptance(row, accountId);
      // Who left since they were let in is not given a case that would then be nobody's.
      const there = outcome !== 'taken' || (await teamMemberKey(tx, row.siteId, accountId, at)) !== null;
      if (outcome === 'conflict' || !there) throw new ApiError('conflict');
      if (outcome === 'taken') {
        await updateCase(tx, row.id, { assigneeId: accountId, state: 'accepted', changedAt: at });
        await insertAudit(tx, {
          ...{ at, actorId: accountId, verb: 'case.accepted', objectKind: 'case', objectId: row.id },
          ...{ carrierId: ctx.target.carrierId ?? null, siteId: row.siteId },
        });
      }
      const now = await findCase(tx, row.id);
      if (!now) throw new ApiError('not_found');
      return { case: toCaseSummary(now) };
    });
  });
