import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { streetworkPlace } from './place.ts';

/** Offers a place to another site of the programme; null takes the offer back. */
export const offerPlaceInput = z.object({ siteId: uuid, placeId: uuid, toSiteId: uuid.nullable() });
export type OfferPlaceInput = z.input<typeof offerPlaceInput>;

export const offerPlaceOutput = z.object({ place: streetworkPlace });
export type OfferPlaceOutput = z.infer<typeof offerPlaceOutput>;

export const offerPlaceReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const offerPlaceExample: { input: OfferPlaceInput } = {
  input: { siteId: EXAMPLE_ID, placeId: EXAMPLE_ID, toSiteId: EXAMPLE_ID },
};
