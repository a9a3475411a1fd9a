import { deleteLogPieces, lockLog } from '@jmd-digital/db';
import { eraseLogInput, eraseLogOutput } from '@jmd-digital/schemas';
import { ownSession } from '../identity/own.ts';
import { procedure } from '../trpc.ts';

/** Erases the own log on the server. The audit says nothing of it: who learns here is nobody's business. */
export const eraseLog = procedure
  .input(eraseLogInput)
  .output(eraseLogOutput)
  .mutation(({ ctx }) =>
    ctx.database.db.transaction(async (tx) => {
      const { account } = await ownSession(ctx, tx);
      // What another device is just sending is either gone as well, or came after.
      await lockLog(tx, account.id);
      await deleteLogPieces(tx, account.id);
      return { done: true as const };
    }),
  );
