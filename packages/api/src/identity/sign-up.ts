import { insertAudit } from '@jmd-digital/db';
import { signedIn, signUpInput } from '@jmd-digital/schemas';
import { procedure } from '../trpc.ts';
import { makeAccount } from './new-account.ts';
import { ownAccountOf } from './own-account.ts';
import { openSession } from './session.ts';

/** A client makes an account. The same request again, by its id and auth key, gives a new session of the same account. */
export const signUp = procedure
  .input(signUpInput)
  .output(signedIn)
  .mutation(async ({ ctx, input }) => {
    await ctx.limits.takeNew(ctx.address, ctx.now());
    return ctx.database.db.transaction(async (tx) => {
      const { account, made } = await makeAccount(ctx, tx, 'client', input);
      const at = ctx.now().toString();
      if (made) {
        await insertAudit(tx, {
          ...{ at, actorId: account.id, verb: 'account.created', objectKind: 'account', objectId: account.id },
        });
      }
      const session = await openSession(ctx, tx, {
        ...{ accountId: account.id, kind: 'client', device: input.device, fresh: true },
      });
      return {
        kind: 'signed-in' as const,
        account: await ownAccountOf(tx, account, at),
        sessionId: session.id,
        elevatedUntil: session.elevatedUntil,
        sealedRoot: input.sealedRoot,
      };
    });
  });
