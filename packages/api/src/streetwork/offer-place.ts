import { findSiteCarrier, updatePlace } from '@jmd-digital/db';
import { offerPlaceInput, offerPlaceOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { lockPlaceOf, placeAt } from './place-rows.ts';

/** Offers a place to another site, which may take it, or takes the offer back. */
export const offerPlace = procedureOn(offerPlaceInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(offerPlaceOutput)
  .mutation(({ ctx, input: { siteId, placeId, toSiteId } }) =>
    ctx.database.db.transaction(async (tx) => {
      if (toSiteId !== null && (toSiteId === siteId || !(await findSiteCarrier(tx, toSiteId)))) {
        throw new ApiError('invalid_input', { fieldErrors: { toSiteId: 'unknown_value' } });
      }
      const today = todayInGermany(ctx);
      const found = await lockPlaceOf(tx, siteId, placeId);
      if (found.offeredTo === toSiteId) return { place: await placeAt(tx, found, today) };
      if (found.state === 'closed') throw new ApiError('conflict');
      const row = { ...found, offeredTo: toSiteId, changedAt: ctx.now().toString() };
      await updatePlace(tx, row);
      const { carrierId } = ctx.target;
      await audit(ctx, tx, { verb: 'place.offered', objectKind: 'place', objectId: placeId, carrierId, siteId });
      return { place: await placeAt(tx, row, today) };
    }),
  );
