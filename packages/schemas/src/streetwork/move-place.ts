import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { streetworkPlace } from './place.ts';
import { PLACE_STATES } from './values.ts';

/**
 * Activates, pauses or closes a place. One that lacks what it needs is not activated (`conflict`): `hindrances` of
 * the place say what.
 */
export const movePlaceInput = z.object({
  siteId: uuid,
  placeId: uuid,
  revision: z.int().min(1),
  to: z.enum(PLACE_STATES).extract(['active', 'paused', 'closed']),
});
export type MovePlaceInput = z.input<typeof movePlaceInput>;

export const movePlaceOutput = z.object({ place: streetworkPlace });
export type MovePlaceOutput = z.infer<typeof movePlaceOutput>;

export const movePlaceReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const movePlaceExample: { input: MovePlaceInput } = {
  input: { siteId: EXAMPLE_ID, placeId: EXAMPLE_ID, revision: 1, to: 'active' },
};
