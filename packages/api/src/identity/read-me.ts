import { findAccount } from '@jmd-digital/db';
import { readMeInput, readMeOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { ownAccountOf } from './own-account.ts';

/** The own account and session. */
export const readMe = procedure
  .input(readMeInput)
  .output(readMeOutput)
  .query(async ({ ctx }) => {
    const account = ctx.session && (await findAccount(ctx.database.db, ctx.session.accountId));
    if (!ctx.session || !account) throw new ApiError('not_signed_in');
    return {
      account: await ownAccountOf(ctx.database.db, account, ctx.now().toString()),
      sessionId: ctx.session.id,
      elevatedUntil: ctx.session.elevatedUntil?.toString() ?? null,
    };
  });
