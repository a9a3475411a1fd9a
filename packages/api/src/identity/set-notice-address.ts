import { deleteNoticeAddress, putNoticeAddress } from '@jmd-digital/db';
import { done, setNoticeAddressInput } from '@jmd-digital/schemas';
import { procedure } from '../trpc.ts';
import { ownSession } from './own.ts';

/** Keeps an address for notices, sealed, or takes it away. */
export const setNoticeAddress = procedure
  .input(setNoticeAddressInput)
  .output(done)
  .mutation(async ({ ctx, input: { email } }) => {
    const { db } = ctx.database;
    const { account } = await ownSession(ctx, db);
    if (email === null) await deleteNoticeAddress(db, account.id);
    else {
      const sealed = ctx.seal.seal('notice-address', account.id, new TextEncoder().encode(email));
      await putNoticeAddress(db, { accountId: account.id, sealed, createdAt: ctx.now().toString() });
    }
    return { done: true as const };
  });
