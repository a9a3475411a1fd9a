import { teamMemberKey } from '@jmd-digital/db';
import { assignCaseInput, assignCaseOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase, changeCase } from './change-case.ts';
import { takeStep } from './take-step.ts';

/** Gives a case that nobody has to a colleague of the site. What was assigned may be assigned again. */
export const assignCase = procedureOn(assignCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(assignCaseOutput)
  .mutation(({ ctx, input: { accountId } }) =>
    changeCase(ctx, async (tx, row, at) => {
      if (row.state === 'assigned' && row.assigneeId === accountId) return;
      if ((await teamMemberKey(tx, row.siteId, accountId, at)) === null) throw new ApiError('conflict');
      await takeStep(tx, row, { kind: 'assign', to: accountId }, at, { assignedAt: at, eraseOn: null });
      await auditCase(ctx, tx, row, 'case.assigned');
    }),
  );
