import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { kitDraft, outreachKit } from './kit.ts';

/** Writes a kit of a site; `revision` is the one that it was changed from, 0 for a new one. */
export const putKitInput = z.object({ siteId: uuid, kit: kitDraft });
export type PutKitInput = z.input<typeof putKitInput>;

export const putKitOutput = z.object({ kit: outreachKit });
export type PutKitOutput = z.infer<typeof putKitOutput>;

export const putKitReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const putKitExample: { input: PutKitInput } = {
  input: {
    siteId: EXAMPLE_ID,
    kit: {
      id: EXAMPLE_ID,
      title: 'Sprechstunde',
      description: 'Ort und Zeit eintragen.',
      share: 'carrier',
      posts: [
        {
          title: 'Sprechstunde am Dienstag',
          purpose: 'offer',
          audience: 'young-people',
          parts: [{ lang: 'de', text: 'Am Dienstag ab 16 Uhr sind wir für dich da.' }],
          dayOffset: 0,
          time: '10:00',
        },
      ],
      revision: 0,
    },
  },
};
