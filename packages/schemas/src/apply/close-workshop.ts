import * as z from 'zod';
import { EXAMPLE_BYTES, EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { workshopKey } from './open-workshop.ts';

/** Ends a workshop and erases it with all its seats. One that is gone already stays so. */
export const closeWorkshopInput = z.object({ workshopId: uuid, leaderKey: workshopKey });
export type CloseWorkshopInput = z.input<typeof closeWorkshopInput>;

export const closeWorkshopOutput = done;
export type CloseWorkshopOutput = z.infer<typeof closeWorkshopOutput>;

export const closeWorkshopReasons = ['invalid_input', 'not_found'] as const;

export const closeWorkshopExample: { input: CloseWorkshopInput } = {
  input: { workshopId: EXAMPLE_ID, leaderKey: EXAMPLE_BYTES[32] },
};
