import { updatePlace } from '@jmd-digital/db';
import { mayBeActive } from '@jmd-digital/domain/streetwork';
import { movePlaceInput, movePlaceOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { lockPlaceOf, placeAt } from './place-rows.ts';

/** Begins, pauses or ends the work at a place. What was closed stays so: who comes back puts the place anew. */
export const movePlace = procedureOn(movePlaceInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(movePlaceOutput)
  .mutation(({ ctx, input: { siteId, placeId, revision, to } }) =>
    ctx.database.db.transaction(async (tx) => {
      const today = todayInGermany(ctx);
      const found = await lockPlaceOf(tx, siteId, placeId);
      const before = await placeAt(tx, found, today);
      if (found.state === to && (found.revision === revision || found.revision === revision + 1)) {
        // What time has paused is not begun by saying once more that it is active.
        if (to === before.state) return { place: before };
        throw new ApiError('conflict');
      }
      if (found.revision !== revision || found.state === 'closed') throw new ApiError('conflict');
      if (to === 'active' && !mayBeActive({ ...found.content, state: found.state }, before.permission, today)) {
        throw new ApiError('conflict');
      }
      if (to === 'paused' && found.state !== 'active') throw new ApiError('conflict');
      // Nobody takes over what has ended.
      const offeredTo = to === 'closed' ? null : found.offeredTo;
      const row = { ...found, state: to, offeredTo, revision: revision + 1, changedAt: ctx.now().toString() };
      await updatePlace(tx, row);
      const { carrierId } = ctx.target;
      await audit(ctx, tx, { verb: 'place.moved', objectKind: 'place', objectId: placeId, carrierId, siteId });
      return { place: await placeAt(tx, row, today) };
    }),
  );
