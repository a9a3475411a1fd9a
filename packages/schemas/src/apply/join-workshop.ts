import * as z from 'zod';
import { EXAMPLE_BYTES } from '../examples.ts';
import { instant } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { contentId } from './exercise.ts';
import { workshopKey } from './open-workshop.ts';

/** Takes a seat in a workshop. A seat is a random key of the device and nothing else; the same key is the same seat. */
export const joinWorkshopInput = z.object({
  /** As it was typed: small letters, gaps and hyphens do not matter. */
  code: z
    .string()
    .max(40)
    .transform((typed) => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')),
  seatKey: workshopKey,
});
export type JoinWorkshopInput = z.input<typeof joinWorkshopInput>;

export const joinWorkshopOutput = z.object({ workshopId: uuid, stationId: contentId, expiresAt: instant });
export type JoinWorkshopOutput = z.infer<typeof joinWorkshopOutput>;

export const joinWorkshopReasons = ['invalid_input', 'not_found', 'workshop_full', 'rate_limited'] as const;

export const joinWorkshopExample: { input: JoinWorkshopInput } = {
  input: { code: 'CDF346', seatKey: EXAMPLE_BYTES[32] },
};
