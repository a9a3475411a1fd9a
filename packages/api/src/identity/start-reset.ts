import { startResetInput, startResetOutput } from '@jmd-digital/schemas';
import { procedure } from '../trpc.ts';
import { checkResetCode } from './reset-code.ts';

/** Whose account a reset code is for. */
export const startReset = procedure
  .input(startResetInput)
  .output(startResetOutput)
  .mutation(async ({ ctx, input }) => {
    const { account } = await checkResetCode(ctx, ctx.database.db, input);
    return { accountId: account.id };
  });
