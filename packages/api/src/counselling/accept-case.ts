import { findCase, insertAudit, lockCase, teamMemberKey } from '@jmd-digital/db';
import { acceptCaseInput, acceptCaseOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { takeStep } from './take-step.ts';
import { toCaseSummary } from './view.ts';

/** Takes a case. Of many at once one wins, and the others hear whose it is; the winner again changes nothing. */
export const acceptCase = procedureOn(acceptCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(acceptCaseOutput)
  .mutation(async ({ ctx, input }) => {
    const accountId = ctx.actor.accountId ?? '';
    const at = ctx.now().toString();
    return ctx.database.db.transaction(async (tx) => {
      const row = await lockCase(tx, input.caseId);
      if (!row) throw new ApiError('not_found');
      const mine = row.assigneeId === accountId;
      const free = row.assigneeId === null || (mine && row.state === 'assigned');
      // The winner again changes nothing. Whoever comes second is told whose it is.
      if (free) {
        // Who left since they were let in is not given a case that would then be nobody's.
        const there = (await teamMemberKey(tx, row.siteId, accountId, at)) !== null;
        if (!there) throw new ApiError('conflict');
        await takeStep(tx, row, { kind: 'accept', by: accountId }, at, { acceptedAt: row.acceptedAt ?? at });
        await insertAudit(tx, {
          ...{ at, actorId: accountId, verb: 'case.accepted', objectKind: 'case', objectId: row.id },
          ...{ carrierId: ctx.target.carrierId ?? null, siteId: row.siteId },
        });
      }
      const now = await findCase(tx, row.id);
      if (!now) throw new ApiError('not_found');
      return { case: toCaseSummary(now), taken: free || mine };
    });
  });
