import { deleteRootWrap, putRootWrap } from '@jmd-digital/db';
import { done, setRecoveryInput } from '@jmd-digital/schemas';
import { fromBase64Url } from '../bytes.ts';
import { procedure } from '../trpc.ts';
import { audit } from './audited.ts';
import { ownSession } from './own.ts';
import { authHashOf } from './tokens.ts';

/** Keeps or takes away the way in by recovery code. A new code ends the old one. */
export const setRecovery = procedure
  .input(setRecoveryInput)
  .output(done)
  .mutation(({ ctx, input: { recovery } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { account } = await ownSession(ctx, tx);
      if (recovery === null) await deleteRootWrap(tx, account.id, 'recovery');
      else {
        await putRootWrap(tx, {
          ...{ accountId: account.id, method: 'recovery', ref: '', createdAt: ctx.now().toString() },
          sealed: fromBase64Url(recovery.sealedRoot),
          authHash: authHashOf(account.id, fromBase64Url(recovery.authKey)),
        });
      }
      await audit(ctx, tx, { verb: 'recovery.set', objectKind: 'account', objectId: account.id });
      return { done: true as const };
    }),
  );
