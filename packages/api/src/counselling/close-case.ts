import { findCase, insertAudit, lockCase } from '@jmd-digital/db';
import { type CloseReason, closeCaseInput, closeCaseOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { takeStep } from './take-step.ts';
import { toCaseSummary } from './view.ts';

/** What a client may say; the other reasons are a counsellor's. Silence is for time to find. */
const OF_CLIENTS: readonly CloseReason[] = ['done', 'withdrawn'];
const OF_STAFF: readonly CloseReason[] = ['done', 'referred', 'not-for-us', 'other'];

/** Closes a case, for a reason that is the asker's to give. Closed once more with the same reason it stays as it is. */
export const closeCase = procedureOn(closeCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(closeCaseOutput)
  .mutation(async ({ ctx, input: { caseId, reason } }) => {
    const at = ctx.now().toString();
    const open = ctx.actor.kind === 'client' ? OF_CLIENTS : OF_STAFF;
    if (!open.includes(reason)) throw new ApiError('invalid_input', { fieldErrors: { reason: 'unknown_value' } });
    return ctx.database.db.transaction(async (tx) => {
      const row = await lockCase(tx, caseId);
      if (!row) throw new ApiError('not_found');
      if (row.state !== 'closed' || row.closeReason !== reason) {
        await takeStep(tx, row, { kind: 'close', reason }, at, {
          closedAt: at,
          closeReason: reason,
          pausedUntil: null,
        });
        await insertAudit(tx, {
          ...{ at, actorId: ctx.actor.accountId, verb: 'case.closed', objectKind: 'case', objectId: caseId },
          ...{ carrierId: ctx.target.carrierId ?? null, siteId: row.siteId },
        });
      }
      const now = await findCase(tx, caseId);
      if (!now) throw new ApiError('not_found');
      return { case: toCaseSummary(now) };
    });
  });
