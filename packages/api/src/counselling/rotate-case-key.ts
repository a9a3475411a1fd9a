import { appendCaseEvent, findAccount, findCase, insertAudit, lockCase, updateCase } from '@jmd-digital/db';
import { rotateCaseKeyInput, rotateCaseKeyOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { beginEpoch } from './epochs.ts';
import { toCaseSummary } from './view.ts';

/** Begins the next epoch of a case key, for those who may read now. */
export const rotateCaseKey = procedureOn(rotateCaseKeyInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(rotateCaseKeyOutput)
  .mutation(async ({ ctx, input }) => {
    const accountId = ctx.actor.accountId ?? '';
    const at = ctx.now().toString();
    return ctx.database.db.transaction(async (tx) => {
      const row = await lockCase(tx, input.caseId);
      const sealer = await findAccount(tx, accountId);
      if (!row || !sealer) throw new ApiError('not_found');
      await beginEpoch(tx, row, input.newEpoch, row.keyEpoch + 1, { accountId, keyId: sealer.keyId }, at);
      await updateCase(tx, row.id, { keyEpoch: input.newEpoch.epoch, rotationDue: null });
      await appendCaseEvent(tx, { caseId: row.id, siteId: row.siteId, kind: 'case', at });
      await insertAudit(tx, {
        ...{ at, actorId: accountId, verb: 'case.key-rotated', objectKind: 'case', objectId: row.id },
        ...{ carrierId: ctx.target.carrierId ?? null, siteId: row.siteId },
      });
      const now = await findCase(tx, row.id);
      if (!now) throw new ApiError('not_found');
      return { case: toCaseSummary(now) };
    });
  });
