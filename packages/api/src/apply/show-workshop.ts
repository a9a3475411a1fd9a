import { listSolved } from '@jmd-digital/db';
import { MIN_WORKSHOP_SHOWN, showWorkshopInput, showWorkshopOutput } from '@jmd-digital/schemas';
import { instantOf } from '../identity/session.ts';
import { procedure } from '../trpc.ts';
import { findStation } from './path.ts';
import { ledWorkshop } from './workshop.ts';

/**
 * How far the group is, for its leader. Counts only, never by seat; of fewer than three people how many are there and how
 * much they solved together, because more would tell who can do what.
 */
export const showWorkshop = procedure
  .input(showWorkshopInput)
  .output(showWorkshopOutput)
  .mutation(async ({ ctx, input: { workshopId, leaderKey } }) => {
    const { stationId, expiresAt } = await ledWorkshop(ctx, workshopId, leaderKey);
    const seats = await listSolved(ctx.database.db, workshopId);
    const exercises = seats.length < MIN_WORKSHOP_SHOWN ? [] : (findStation(stationId)?.station.exercises ?? []);
    return {
      stationId,
      seats: seats.length,
      finished: seats.reduce((sum, solved) => sum + solved.length, 0),
      exercises: exercises.map(({ id }) => ({ id, done: seats.filter((solved) => solved.includes(id)).length })),
      expiresAt: instantOf(expiresAt).toString(),
    };
  });
