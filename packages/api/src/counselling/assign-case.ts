import { findCase, insertAudit, lockCase, teamMemberKey } from '@jmd-digital/db';
import { assignCaseInput, assignCaseOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { takeStep } from './take-step.ts';
import { toCaseSummary } from './view.ts';

/** Gives a case that nobody has to a colleague of the site. What was assigned may be assigned again. */
export const assignCase = procedureOn(assignCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(assignCaseOutput)
  .mutation(async ({ ctx, input: { caseId, accountId } }) => {
    const at = ctx.now().toString();
    return ctx.database.db.transaction(async (tx) => {
      const row = await lockCase(tx, caseId);
      if (!row) throw new ApiError('not_found');
      const again = row.state === 'assigned' && row.assigneeId === accountId;
      if (!again) {
        if ((await teamMemberKey(tx, row.siteId, accountId, at)) === null) throw new ApiError('conflict');
        await takeStep(tx, row, { kind: 'assign', to: accountId }, at);
        await insertAudit(tx, {
          ...{ at, actorId: ctx.actor.accountId, verb: 'case.assigned', objectKind: 'case', objectId: caseId },
          ...{ carrierId: ctx.target.carrierId ?? null, siteId: row.siteId },
        });
      }
      const now = await findCase(tx, caseId);
      if (!now) throw new ApiError('not_found');
      return { case: toCaseSummary(now) };
    });
  });
