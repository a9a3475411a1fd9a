import { addSolved } from '@jmd-digital/db';
import { reportWorkshopInput, reportWorkshopOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { findStation } from './path.ts';
import { findOpenWorkshop, keyHashOf } from './workshop.ts';

/** Adds what was solved at a seat. Only exercises of the station count, so nothing else can be written down here. */
export const reportWorkshop = procedure
  .input(reportWorkshopInput)
  .output(reportWorkshopOutput)
  .mutation(async ({ ctx, input: { workshopId, seatKey, done } }) => {
    const workshop = await findOpenWorkshop(ctx, workshopId);
    const known = workshop && findStation(workshop.stationId)?.hashes;
    const solved = done.filter((id) => known?.has(id));
    if (!workshop || !(await addSolved(ctx.database.db, workshopId, keyHashOf(seatKey), solved)))
      throw new ApiError('not_found');
    return { done: true as const };
  });
