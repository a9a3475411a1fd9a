import { deleteWorkshop, findWorkshop } from '@jmd-digital/db';
import { closeWorkshopInput, closeWorkshopOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { isLeader } from './workshop.ts';

/** Ends a workshop and erases it, seats and all. */
export const closeWorkshop = procedure
  .input(closeWorkshopInput)
  .output(closeWorkshopOutput)
  .mutation(async ({ ctx, input: { workshopId, leaderKey } }) => {
    const { db } = ctx.database;
    const workshop = await findWorkshop(db, workshopId);
    if (workshop && !isLeader(workshop, leaderKey)) throw new ApiError('not_found');
    await deleteWorkshop(db, workshopId);
    return { done: true as const };
  });
