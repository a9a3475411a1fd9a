import { putRecord as writeRecord } from '@jmd-digital/db';
import { OVER } from '@jmd-digital/domain/counselling';
import { done, putRecordInput } from '@jmd-digital/schemas';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase, changeCase } from './change-case.ts';
import { freezeFact } from './freeze-fact.ts';

/** Notes a case in codes. Where it is over, what is counted of it changes with it. */
export const putRecord = procedureOn(putRecordInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(done)
  .mutation(async ({ ctx, input: { record } }) => {
    await changeCase(ctx, async (tx, row, at) => {
      await writeRecord(tx, row.id, { record }, at);
      if (OVER.includes(row.state)) await freezeFact(tx, row, row.closedAt ?? at);
      await auditCase(ctx, tx, row, 'case.recorded');
    });
    return { done: true as const };
  });
