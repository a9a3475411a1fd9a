import { deleteSession, insertAudit } from '@jmd-digital/db';
import { done, signOutInput } from '@jmd-digital/schemas';
import { procedure } from '../trpc.ts';

/** Ends the own session. Whoever has none hears the same. */
export const signOut = procedure
  .input(signOutInput)
  .output(done)
  .mutation(async ({ ctx }) => {
    const { session } = ctx;
    ctx.setSessionToken(null);
    if (session) {
      await ctx.database.db.transaction(async (tx) => {
        await deleteSession(tx, session);
        await insertAudit(tx, {
          ...{ at: ctx.now().toString(), actorId: session.accountId, verb: 'session.ended' },
          ...{ objectKind: 'session', objectId: session.id },
        });
      });
    }
    return { done: true as const };
  });
