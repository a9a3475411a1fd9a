import * as z from 'zod';
import { EXAMPLE_BYTES, EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { contentId } from './exercise.ts';
import { workshopKey } from './open-workshop.ts';

/**
 * Says which exercises of the station were solved at a seat. What was said before stays, so all of them or the new ones
 * can be named. Others than those of the station are passed over.
 */
export const reportWorkshopInput = z.object({
  workshopId: uuid,
  seatKey: workshopKey,
  done: z.array(contentId).max(40),
});
export type ReportWorkshopInput = z.input<typeof reportWorkshopInput>;

export const reportWorkshopOutput = done;
export type ReportWorkshopOutput = z.infer<typeof reportWorkshopOutput>;

export const reportWorkshopReasons = ['invalid_input', 'not_found'] as const;

export const reportWorkshopExample: { input: ReportWorkshopInput } = {
  input: { workshopId: EXAMPLE_ID, seatKey: EXAMPLE_BYTES[32], done: ['s1-1'] },
};
