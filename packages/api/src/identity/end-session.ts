import { deleteSession, findSessionById } from '@jmd-digital/db';
import { done, endSessionInput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { audit } from './audited.ts';
import { ownSession } from './own.ts';

/** Ends one of the own sessions. One that is nobody's or somebody else's is not found. */
export const endSession = procedure
  .input(endSessionInput)
  .output(done)
  .mutation(({ ctx, input: { sessionId } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { account } = await ownSession(ctx, tx);
      const found = await findSessionById(tx, sessionId);
      if (found?.accountId !== account.id) throw new ApiError('not_found');
      await deleteSession(tx, found);
      if (found.id === ctx.session?.id) ctx.setSessionToken(null);
      await audit(ctx, tx, { verb: 'session.ended', objectKind: 'session', objectId: found.id });
      return { done: true as const };
    }),
  );
