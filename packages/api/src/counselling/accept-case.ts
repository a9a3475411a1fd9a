import { teamMemberKey } from '@jmd-digital/db';
import { acceptCaseInput, acceptCaseOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase, changeCase } from './change-case.ts';
import { takeStep } from './take-step.ts';

/** Takes a case. Of many at once one wins, and the others hear whose it is; the winner again changes nothing. */
export const acceptCase = procedureOn(acceptCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(acceptCaseOutput)
  .mutation(async ({ ctx }) => {
    const accountId = ctx.actor.accountId ?? '';
    const answer = await changeCase(ctx, async (tx, row, at) => {
      const free = row.assigneeId === null || (row.assigneeId === accountId && row.state === 'assigned');
      if (!free) return;
      // Who left since they were let in is not given a case that would then be nobody's.
      if ((await teamMemberKey(tx, row.siteId, accountId, at)) === null) throw new ApiError('conflict');
      await takeStep(tx, row, { kind: 'accept', by: accountId }, at, {
        ...{ acceptedAt: row.acceptedAt ?? at, eraseOn: null },
      });
      await auditCase(ctx, tx, row, 'case.accepted');
    });
    return { ...answer, taken: answer.case.assigneeId === accountId };
  });
