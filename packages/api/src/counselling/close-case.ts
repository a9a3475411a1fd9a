import { type CloseReason, closeCaseInput, closeCaseOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase, changeCase } from './change-case.ts';
import { takeStep } from './take-step.ts';

/** What a client may say; the other reasons are a counsellor's. Silence is for time to find. */
const OF_CLIENTS: readonly CloseReason[] = ['done', 'withdrawn'];
const OF_STAFF: readonly CloseReason[] = ['done', 'referred', 'not-for-us', 'other'];

/** Closes a case, for a reason that is the asker's to give. Closed once more with the same reason it stays as it is. */
export const closeCase = procedureOn(closeCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(closeCaseOutput)
  .mutation(({ ctx, input: { reason } }) => {
    const open = ctx.actor.kind === 'client' ? OF_CLIENTS : OF_STAFF;
    if (!open.includes(reason)) throw new ApiError('invalid_input', { fieldErrors: { reason: 'unknown_value' } });
    return changeCase(ctx, async (tx, row, at) => {
      if (row.state === 'closed' && row.closeReason === reason) return;
      await takeStep(tx, row, { kind: 'close', reason }, at, { closedAt: at, closeReason: reason, pausedUntil: null });
      await auditCase(ctx, tx, row, 'case.closed');
    });
  });
