import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { placeDraft, streetworkPlace } from './place.ts';

/**
 * Writes down a place; `revision` is the one that it was changed from, 0 for a new one, which is `proposed`.
 * `covered` names sites that work at the same address already.
 */
export const putPlaceInput = z.object({ siteId: uuid, place: placeDraft });
export type PutPlaceInput = z.input<typeof putPlaceInput>;

export const putPlaceOutput = z.object({
  place: streetworkPlace,
  covered: z.array(z.object({ siteId: uuid, siteName: z.string() })),
});
export type PutPlaceOutput = z.infer<typeof putPlaceOutput>;

export const putPlaceReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const putPlaceExample: { input: PutPlaceInput } = {
  input: {
    siteId: EXAMPLE_ID,
    place: {
      id: EXAMPLE_ID,
      platform: 'facebook-group',
      name: 'Neu in Musterstadt',
      url: null,
      langs: ['de', 'ar'],
      topics: ['housing'],
      memberBand: '100-to-1000',
      access: 'membership',
      rulesUrl: null,
      rulesCheckedOn: '2026-11-02',
      rulesAllow: false,
      note: '',
      revision: 0,
    },
  },
};
