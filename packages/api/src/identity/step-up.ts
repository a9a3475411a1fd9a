import { stepUpInput, stepUpOutput } from '@jmd-digital/schemas';
import { fromBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { ownSession } from './own.ts';
import { proveFactor } from './second-factor.ts';
import { elevateSession } from './session.ts';
import { authHashOf, sameBytes } from './tokens.ts';

/** Proves again who is there. Clients prove the password; staff a second factor, which a password alone cannot stand for. */
export const stepUp = procedure
  .input(stepUpInput)
  .output(stepUpOutput)
  .mutation(async ({ ctx, input }) => {
    const { db } = ctx.database;
    const { session, account } = await ownSession(ctx, db);
    await ctx.limits.takeProof(account.loginKey, ctx.address, ctx.now());
    if (input.kind === 'factor') {
      if (account.kind !== 'staff') throw wrongKind();
      await proveFactor(ctx, db, account.id, input.proof, input.ticket ?? null);
    } else {
      if (account.kind === 'staff' && ctx.actor.hasFactor) throw wrongKind();
      const given = authHashOf(account.id, fromBase64Url(input.authKey));
      if (!sameBytes(account.authHash, given)) throw new ApiError('wrong_credentials');
    }
    return { elevatedUntil: await elevateSession(ctx, db, session, account.kind) };
  });

const wrongKind = () => new ApiError('invalid_input', { fieldErrors: { kind: 'invalid' } });
