import { encode } from '@jmd-digital/crypto/public';
import {
  type AccountRow,
  type Db,
  deleteSessions,
  deleteTicket,
  findAccount,
  lockTicket,
  putRootWrap,
  updateAccount,
} from '@jmd-digital/db';
import { type SetPasswordInput, setPasswordInput, setPasswordOutput } from '@jmd-digital/schemas';
import { fromBase64Url } from '../bytes.ts';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { audit } from './audited.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { ownSession } from './own.ts';
import { verifySignature } from './session.ts';
import { authHashOf, hashOf } from './tokens.ts';

/** Another password for the same keys. Every other session ends. */
export const setPassword = procedure
  .input(setPasswordInput)
  .output(setPasswordOutput)
  .mutation(({ ctx, input }) =>
    ctx.database.db.transaction(async (tx) => {
      const account = await proven(ctx, tx, input);
      const at = ctx.now().toString();
      await updateAccount(tx, account.id, {
        kdfSalt: fromBase64Url(input.kdf.salt),
        kdfMemoryKib: input.kdf.memoryKiB,
        kdfIterations: input.kdf.iterations,
        kdfParallelism: input.kdf.parallelism,
        authHash: authHashOf(account.id, fromBase64Url(input.authKey)),
      });
      const sealed = fromBase64Url(input.sealedRoot);
      await putRootWrap(tx, { accountId: account.id, method: 'password', ref: '', sealed, createdAt: at });
      await deleteSessions(tx, account.id, input.proof.kind === 'recovery' ? null : ctx.session?.id);
      const object = { objectKind: 'account', objectId: account.id } as const;
      await audit(ctx, tx, { verb: 'account.password-changed', ...object });
      if (input.proof.kind !== 'recovery') return { kind: 'changed' as const };
      await audit(ctx, tx, { verb: 'recovery.used', ...object });
      return completeSignIn(ctx, tx, account, input.proof.device);
    }),
  );

/** The account whose password may be set, by whatever proof came along. */
async function proven(ctx: ApiContext, tx: Db, { proof, authKey }: SetPasswordInput): Promise<AccountRow> {
  if (proof.kind === 'recovery') {
    const ticket = await lockTicket(tx, { tokenHash: hashOf(proof.ticket) }, 'recovery', ctx.now().toString());
    const account = ticket?.accountId ? await findAccount(tx, ticket.accountId) : null;
    if (!ticket || !account) throw new ApiError('ticket_expired');
    if (account.state !== 'active') throw new ApiError('account_locked');
    // A code replaces the password, not the second factor.
    if (account.kind === 'staff') throw new ApiError('not_permitted');
    await deleteTicket(tx, ticket.id);
    return account;
  }
  const { account } = await ownSession(ctx, tx);
  if (proof.kind === 'session') {
    if (!ctx.actor.fresh) throw new ApiError('step_up_required');
    return account;
  }
  const words = encode(['jmd/1/set-password', account.id, hashOf(fromBase64Url(authKey))]);
  if (!verifySignature(account.signPublic, words, fromBase64Url(proof.signature))) {
    throw new ApiError('wrong_credentials');
  }
  return account;
}
