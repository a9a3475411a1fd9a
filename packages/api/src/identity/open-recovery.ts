import { findAccountByLogin, findRootWrap, insertTicket } from '@jmd-digital/db';
import { readLoginName } from '@jmd-digital/domain/identity';
import { openRecoveryInput, openRecoveryOutput } from '@jmd-digital/schemas';
import { fromBase64Url, toBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { authHashOf, newToken, sameBytes } from './tokens.ts';

const MINUTES = 15;

/** Gives the sealed root key to whoever proves the recovery code. No name, no code and a wrong one answer alike. */
export const openRecovery = procedure
  .input(openRecoveryInput)
  .output(openRecoveryOutput)
  .mutation(async ({ ctx, input }) => {
    const { db } = ctx.database;
    const name = readLoginName(input.loginName);
    await ctx.limits.takeProof(name.ok ? name.key : '', ctx.address, ctx.now());
    const account = name.ok ? await findAccountByLogin(db, name.key) : null;
    const wrap = account && (await findRootWrap(db, account.id, 'recovery'));
    const given = authHashOf(account?.id ?? '', fromBase64Url(input.authKey));
    if (!account || !wrap?.authHash || !sameBytes(wrap.authHash, given)) throw new ApiError('wrong_credentials');
    if (account.state !== 'active') throw new ApiError('account_locked');
    const { token, hash } = newToken();
    const now = ctx.now();
    await insertTicket(
      db,
      {
        ...{ id: crypto.randomUUID(), tokenHash: hash, kind: 'recovery', accountId: account.id, data: {} },
        expiresAt: now.add({ minutes: MINUTES }).toString(),
      },
      now.toString(),
    );
    return { accountId: account.id, sealedRoot: toBase64Url(wrap.sealed), ticket: token };
  });
