import { appendCaseEvent, findAccount, insertCaseKeyWraps, listCaseKeyRows, lockCase } from '@jmd-digital/db';
import { done, shareCaseKeysInput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase } from './change-case.ts';
import { wrapRow } from './epochs.ts';
import { recipientsNow } from './recipients.ts';

/** Seals keys that exist to someone who may read and lacks them. What they have already stays as it is. */
export const shareCaseKeys = procedureOn(shareCaseKeysInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(done)
  .mutation(async ({ ctx, input }) => {
    const accountId = ctx.actor.accountId ?? '';
    const at = ctx.now().toString();
    return ctx.database.db.transaction(async (tx) => {
      const row = await lockCase(tx, input.caseId);
      const sealer = await findAccount(tx, accountId);
      if (!row || !sealer) throw new ApiError('not_found');
      const allowed = new Set(
        (await recipientsNow(tx, row, at)).map(({ kind, id, keyId }) => `${kind}/${id}/${keyId}`),
      );
      const epochs = new Set((await listCaseKeyRows(tx, row.id)).map(({ purpose, epoch }) => `${purpose}/${epoch}`));
      for (const wrap of input.wraps) {
        const { recipientKind, recipientId, recipientKeyId, purpose, epoch } = wrap;
        const fits =
          allowed.has(`${recipientKind}/${recipientId}/${recipientKeyId}`) && epochs.has(`${purpose}/${epoch}`);
        // An internal key goes to nobody but counsellors.
        if (!fits || (purpose === 'internal' && recipientKind === 'client')) throw new ApiError('missing_recipient');
      }
      const written = await insertCaseKeyWraps(
        tx,
        input.wraps.map((wrap) => wrapRow(row.id, wrap, { accountId, keyId: sealer.keyId }, at)),
      );
      if (written > 0) {
        await appendCaseEvent(tx, { caseId: row.id, siteId: row.siteId, kind: 'case', at });
        await auditCase(ctx, tx, row, 'case.key-shared');
      }
      return { done: true as const };
    });
  });
