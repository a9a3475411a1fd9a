import { deleteTicket, findAccount } from '@jmd-digital/db';
import { confirmSignInInput, signedIn } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { checkFactor, tryTicket } from './second-factor.ts';

/** Ends a sign-in that wanted a second factor. */
export const confirmSignIn = procedure
  .input(confirmSignInInput)
  .output(signedIn)
  .mutation(async ({ ctx, input }) => {
    const { db } = ctx.database;
    const ticket = await tryTicket(ctx, 'second-factor', input.ticket);
    const account = await findAccount(db, ticket.accountId);
    const { device, challenge } = ticket.data;
    if (!account || !device) throw new ApiError('ticket_expired');
    await ctx.limits.takeProof(`factor/${account.loginKey}`, ctx.address, ctx.now());
    if (account.state !== 'active') throw new ApiError('account_locked');
    await checkFactor(ctx, db, account.id, input.proof, challenge);
    return db.transaction(async (tx) => {
      await deleteTicket(tx, ticket.id);
      return completeSignIn(ctx, tx, account, device);
    });
  });
