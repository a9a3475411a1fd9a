import { findAccountByLogin, insertAudit } from '@jmd-digital/db';
import { readLoginName } from '@jmd-digital/domain/identity';
import { signInInput, signInOutput } from '@jmd-digital/schemas';
import { fromBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { askSecondFactor } from './second-factor.ts';
import { authHashOf, sameBytes } from './tokens.ts';

/** Checks the password's key. A name that nobody has costs the same and answers the same as a wrong password. */
export const signIn = procedure
  .input(signInInput)
  .output(signInOutput)
  .mutation(async ({ ctx, input }) => {
    const { db } = ctx.database;
    const name = readLoginName(input.loginName);
    await ctx.limits.takeProof(name.ok ? name.key : '', ctx.address, ctx.now());
    const account = name.ok ? await findAccountByLogin(db, name.key) : null;
    const given = authHashOf(account?.id ?? '', fromBase64Url(input.authKey));
    if (!sameBytes(account?.authHash ?? new Uint8Array(32), given) || !account) {
      if (account) {
        await insertAudit(db, {
          ...{ at: ctx.now().toString(), actorId: null, verb: 'account.sign-in-refused' },
          ...{ objectKind: 'account', objectId: account.id },
        });
      }
      throw new ApiError('wrong_credentials');
    }
    if (account.state !== 'active') throw new ApiError('account_locked');
    if (account.demonstration && ctx.production) throw new ApiError('demonstration_account');
    const wanted = account.kind === 'staff' ? await askSecondFactor(ctx, account, input.device) : null;
    return wanted ?? db.transaction((tx) => completeSignIn(ctx, tx, account, input.device));
  });
