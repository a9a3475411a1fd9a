import { appendCaseEvent, lockCase, updateCase } from '@jmd-digital/db';
import { done, markSeenInput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';

/** Notes up to which entry one side has seen the other; only on, and never past what is there. */
export const markSeen = procedureOn(markSeenInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(done)
  .mutation(async ({ ctx, input: { caseId, seq } }) => {
    const side = ctx.actor.kind === 'client' ? 'seenByClient' : 'seenByTeam';
    const at = ctx.now().toString();
    return ctx.database.db.transaction(async (tx) => {
      const row = await lockCase(tx, caseId);
      if (!row) throw new ApiError('not_found');
      const seen = Math.min(seq, row.lastSeq);
      if (seen > row[side]) {
        await updateCase(tx, caseId, { [side]: seen });
        await appendCaseEvent(tx, { caseId, siteId: row.siteId, kind: 'seen', entrySeq: seen, at });
      }
      return { done: true as const };
    });
  });
