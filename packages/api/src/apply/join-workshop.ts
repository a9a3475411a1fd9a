import { countSeats, hasSeat, insertSeat, lockOpenWorkshop } from '@jmd-digital/db';
import { joinWorkshopInput, joinWorkshopOutput, MAX_WORKSHOP } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { instantOf } from '../identity/session.ts';
import { procedure } from '../trpc.ts';
import { keyHashOf } from './workshop.ts';

/** Takes a seat in an open workshop. Nothing is known of who sits there. */
export const joinWorkshop = procedure
  .input(joinWorkshopInput)
  .output(joinWorkshopOutput)
  .mutation(async ({ ctx, input: { code, seatKey } }) => {
    const now = ctx.now();
    await ctx.limits.takeJoin(ctx.address, now);
    const keyHash = keyHashOf(seatKey);
    return ctx.database.db.transaction(async (tx) => {
      const workshop = await lockOpenWorkshop(tx, code, now.toString());
      if (!workshop) throw new ApiError('not_found');
      const { id: workshopId, stationId, expiresAt } = workshop;
      if (!(await hasSeat(tx, workshopId, keyHash))) {
        if ((await countSeats(tx, workshopId)) >= MAX_WORKSHOP) throw new ApiError('workshop_full');
        await insertSeat(tx, workshopId, keyHash);
      }
      return { workshopId, stationId, expiresAt: instantOf(expiresAt).toString() };
    });
  });
