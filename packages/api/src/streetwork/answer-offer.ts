import { lockPlace, updatePlace } from '@jmd-digital/db';
import { answerOfferInput, answerOfferOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';

/**
 * Takes a place that was offered to the site, or says no. It comes with what was said of it and without contacts: they are
 * counted where they were had.
 */
export const answerOffer = procedureOn(answerOfferInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(answerOfferOutput)
  .mutation(({ ctx, input: { siteId, placeId, take } }) =>
    ctx.database.db.transaction(async (tx) => {
      const found = await lockPlace(tx, placeId);
      if (found?.offeredTo !== siteId) {
        // Taken, or said no to, before.
        if (found && (found.siteId === siteId) === take) return { done: true as const };
        throw new ApiError('not_found');
      }
      const row = { ...found, siteId: take ? siteId : found.siteId, offeredTo: null, changedAt: ctx.now().toString() };
      await updatePlace(tx, { ...row, revision: found.revision + (take ? 1 : 0) });
      const { carrierId } = ctx.target;
      const verb = take ? 'place.taken' : 'place.refused';
      await audit(ctx, tx, { verb, objectKind: 'place', objectId: placeId, carrierId, siteId });
      return { done: true as const };
    }),
  );
