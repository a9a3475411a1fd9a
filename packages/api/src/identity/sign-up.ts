import { findAccount, insertAccount, insertAudit } from '@jmd-digital/db';
import { readLoginName } from '@jmd-digital/domain/identity';
import { signedIn, signUpInput } from '@jmd-digital/schemas';
import { fromBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { appendKeyLog } from './key-log.ts';
import { ownAccountOf } from './own-account.ts';
import { openSession } from './session.ts';
import { authHashOf, sameBytes } from './tokens.ts';

/** A client makes an account. The same request again, by its id and auth key, gives a new session of the same account. */
export const signUp = procedure
  .input(signUpInput)
  .output(signedIn)
  .mutation(async ({ ctx, input }) => {
    const name = readLoginName(input.loginName);
    if (!name.ok) throw new ApiError('invalid_input', { fieldErrors: { loginName: name.reason } });
    const now = ctx.now().toString();
    await ctx.limits.takeNew(ctx.address, ctx.now());
    const authHash = authHashOf(input.accountId, fromBase64Url(input.authKey));
    return ctx.database.db.transaction(async (tx) => {
      const made = await insertAccount(
        tx,
        {
          id: input.accountId,
          kind: 'client',
          loginName: name.name,
          loginKey: name.key,
          kdfSalt: fromBase64Url(input.kdf.salt),
          kdfMemoryKib: input.kdf.memoryKiB,
          kdfIterations: input.kdf.iterations,
          kdfParallelism: input.kdf.parallelism,
          authHash,
          kemPublic: fromBase64Url(input.publicKeys.kem),
          signPublic: fromBase64Url(input.publicKeys.sign),
          keyId: fromBase64Url(input.publicKeys.keyId),
          locale: input.locale,
          createdAt: now,
        },
        fromBase64Url(input.sealedRoot),
      );
      const account = await findAccount(tx, input.accountId);
      if (!account) throw new ApiError('name_taken', { fieldErrors: { loginName: 'invalid' } });
      const same = account.loginKey === name.key && sameBytes(account.authHash, authHash);
      if (!made && !same) throw new ApiError('conflict');
      if (made) {
        await appendKeyLog(tx, { kind: 'account-created', subjectId: account.id, keys: account, at: now });
        await insertAudit(tx, {
          ...{ at: now, actorId: account.id, verb: 'account.created' },
          ...{ objectKind: 'account', objectId: account.id },
        });
      }
      const session = await openSession(ctx, tx, {
        ...{ accountId: account.id, kind: 'client', device: input.device, fresh: true },
      });
      return {
        kind: 'signed-in' as const,
        account: await ownAccountOf(tx, account, now),
        sessionId: session.id,
        elevatedUntil: session.elevatedUntil,
        sealedRoot: input.sealedRoot,
      };
    });
  });
