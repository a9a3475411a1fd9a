import * as z from 'zod';
import { EXAMPLE_BYTES, EXAMPLE_ID } from '../examples.ts';
import { instant } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { contentId } from './exercise.ts';
import { workshopKey } from './open-workshop.ts';

/** How far a group is, for who leads it. Changes nothing; it is no query, because keys do not belong into addresses. */
export const showWorkshopInput = z.object({ workshopId: uuid, leaderKey: workshopKey });
export type ShowWorkshopInput = z.input<typeof showWorkshopInput>;

/** Counts of the whole group, never of one seat. */
export const showWorkshopOutput = z.object({
  stationId: contentId,
  seats: z.int().min(0),
  /** Solved exercises of all seats together. */
  finished: z.int().min(0),
  /**
   * At how many seats each exercise of the station was solved, in its order. Empty below `MIN_WORKSHOP_SHOWN` seats: of one or two
   * people the counts of exercises would say who can do what, so there only the sum is shown.
   */
  exercises: z.array(z.object({ id: contentId, done: z.int().min(0) })),
  expiresAt: instant,
});
export type ShowWorkshopOutput = z.infer<typeof showWorkshopOutput>;

export const showWorkshopReasons = ['invalid_input', 'not_found'] as const;

export const showWorkshopExample: { input: ShowWorkshopInput } = {
  input: { workshopId: EXAMPLE_ID, leaderKey: EXAMPLE_BYTES[32] },
};
