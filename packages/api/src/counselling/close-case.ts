import { putRecord } from '@jmd-digital/db';
import { type CloseReason, closeCaseInput, closeCaseOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase, changeCase } from './change-case.ts';
import { freezeFact } from './freeze-fact.ts';
import { eraseDayOfClosed } from './keeping.ts';
import { takeStep } from './take-step.ts';

/** What a client may say; the other reasons are a counsellor's. Silence is for time to find. */
const OF_CLIENTS: readonly CloseReason[] = ['done', 'withdrawn'];
const OF_STAFF: readonly CloseReason[] = ['done', 'referred', 'not-for-us', 'other'];

/** Closes a case, for a reason that is the asker's to give. Closed once more with the same reason it stays as it is. */
export const closeCase = procedureOn(closeCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(closeCaseOutput)
  .mutation(({ ctx, input: { reason, record } }) => {
    const open = ctx.actor.kind === 'client' ? OF_CLIENTS : OF_STAFF;
    if (!open.includes(reason)) throw new ApiError('invalid_input', { fieldErrors: { reason: 'unknown_value' } });
    // What is counted is a counsellor's to note.
    if (record && ctx.actor.kind === 'client') throw new ApiError('not_permitted');
    return changeCase(ctx, async (tx, row, at) => {
      if (row.state === 'closed' && row.closeReason === reason) return;
      const over = { closedAt: at, closeReason: reason, eraseOn: await eraseDayOfClosed(tx, row, at) };
      await takeStep(tx, row, { kind: 'close', reason }, at, { ...over, pausedUntil: null });
      if (record) await putRecord(tx, row.id, { record }, at);
      await freezeFact(tx, { ...row, ...over }, at);
      await auditCase(ctx, tx, row, 'case.closed');
    });
  });
