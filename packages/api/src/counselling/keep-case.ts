import { appendCaseEvent, updateCase } from '@jmd-digital/db';
import { keepCaseInput, keepCaseOutput } from '@jmd-digital/schemas';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase, changeCase } from './change-case.ts';
import { eraseDayOfClosed } from './keeping.ts';

/** How long a case is kept once it is over. Of one that is over already the day moves. */
export const keepCase = procedureOn(keepCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(keepCaseOutput)
  .mutation(({ ctx, input: { days } }) =>
    changeCase(ctx, async (tx, row, at) => {
      if (row.keepDays === days) return;
      const { closedAt, siteId } = row;
      await updateCase(tx, row.id, {
        keepDays: days,
        ...(closedAt ? { eraseOn: await eraseDayOfClosed(tx, { siteId, keepDays: days }, closedAt) } : {}),
      });
      await appendCaseEvent(tx, { caseId: row.id, siteId, kind: 'case', at });
      await auditCase(ctx, tx, row, 'case.kept-for');
    }),
  );
