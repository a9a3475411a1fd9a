import { putProfile } from '@jmd-digital/db';
import { done, setProfileInput } from '@jmd-digital/schemas';
import { procedure } from '../trpc.ts';
import { ownSession } from './own.ts';

/** What clients and colleagues see of who asks. */
export const setProfile = procedure
  .input(setProfileInput)
  .output(done)
  .mutation(async ({ ctx, input }) => {
    const { account } = await ownSession(ctx, ctx.database.db);
    await putProfile(ctx.database.db, { accountId: account.id, ...input });
    return { done: true as const };
  });
