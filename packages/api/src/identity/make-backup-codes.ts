import { makeBackupCodesInput, makeBackupCodesOutput } from '@jmd-digital/schemas';
import { procedure } from '../trpc.ts';
import { newBackupCodes } from './new-factor.ts';
import { ownSession } from './own.ts';

/** New backup codes; the old ones end. */
export const makeBackupCodes = procedure
  .input(makeBackupCodesInput)
  .output(makeBackupCodesOutput)
  .mutation(({ ctx }) =>
    ctx.database.db.transaction(async (tx) => {
      const { account } = await ownSession(ctx, tx);
      return { backupCodes: await newBackupCodes(ctx, tx, account.id) };
    }),
  );
