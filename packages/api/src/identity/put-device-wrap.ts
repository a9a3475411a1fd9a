import { putRootWrap } from '@jmd-digital/db';
import { done, putDeviceWrapInput } from '@jmd-digital/schemas';
import { fromBase64Url } from '../bytes.ts';
import { procedure } from '../trpc.ts';
import { ownSession } from './own.ts';

/** Keeps what a device sealed for itself. It ends with the session. */
export const putDeviceWrap = procedure
  .input(putDeviceWrapInput)
  .output(done)
  .mutation(async ({ ctx, input }) => {
    const { db } = ctx.database;
    const { session, account } = await ownSession(ctx, db);
    await putRootWrap(db, {
      ...{ accountId: account.id, method: 'device', ref: session.id },
      ...{ sealed: fromBase64Url(input.sealedRoot), createdAt: ctx.now().toString() },
    });
    return { done: true as const };
  });
