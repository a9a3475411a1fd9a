import { deleteFactor, lockFactors } from '@jmd-digital/db';
import { done, removeFactorInput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { audit } from './audited.ts';
import { ownSession } from './own.ts';

/** Takes one of the own second factors away. The last one stays: without it the account could do nothing. */
export const removeFactor = procedure
  .input(removeFactorInput)
  .output(done)
  .mutation(({ ctx, input: { factorId } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { account } = await ownSession(ctx, tx);
      const factors = await lockFactors(tx, account.id);
      if (!factors.some(({ id }) => id === factorId)) throw new ApiError('not_found');
      if (factors.length === 1) throw new ApiError('last_factor');
      await deleteFactor(tx, factorId);
      await audit(ctx, tx, { verb: 'factor.removed', objectKind: 'factor', objectId: factorId });
      return { done: true as const };
    }),
  );
