import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { contactDraft, contactMove } from './contact.ts';

/**
 * Takes contacts as a device has them, also long after it was without a network: in any order, and as often as it
 * likes. Each gets an answer of its own. `refused` says why one cannot be kept; the others are.
 */
export const recordContactsInput = z.object({
  siteId: uuid,
  contacts: z.array(contactDraft).max(100),
  moves: z.array(contactMove).max(100),
});
export type RecordContactsInput = z.input<typeof recordContactsInput>;

export const recordContactsOutput = z.object({
  kept: z.array(uuid),
  refused: z.array(z.object({ id: uuid, field: z.string(), reason: z.string() })),
  undoUntil: z.iso.datetime(),
});
export type RecordContactsOutput = z.infer<typeof recordContactsOutput>;

export const recordContactsReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const recordContactsExample: { input: RecordContactsInput } = {
  input: {
    siteId: EXAMPLE_ID,
    contacts: [
      {
        id: EXAMPLE_ID,
        placeId: EXAMPLE_ID,
        day: '2026-11-25',
        lang: 'ar',
        topics: ['housing'],
        form: 'public-reply',
        initiator: 'young-person',
        ageBand: 'unknown',
        minutesBand: '6-to-15',
        device: 'service',
        disclosed: true,
        result: 'information',
        risk: 'none',
        referredTo: null,
        note: '',
      },
    ],
    moves: [],
  },
};
