import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { misinformationDraft, misinformationNote } from './snippet.ts';

/** Writes down a false claim that goes around, in one’s own words. */
export const putMisinformationInput = z.object({ siteId: uuid, note: misinformationDraft });
export type PutMisinformationInput = z.input<typeof putMisinformationInput>;

export const putMisinformationOutput = z.object({ note: misinformationNote });
export type PutMisinformationOutput = z.infer<typeof putMisinformationOutput>;

export const putMisinformationReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const putMisinformationExample: { input: PutMisinformationInput } = {
  input: {
    siteId: EXAMPLE_ID,
    note: {
      id: EXAMPLE_ID,
      topic: 'residence',
      claim: 'Angeblich braucht niemand mehr eine Anmeldung.',
      langs: ['de'],
      spread: 'several',
      snippetId: null,
      answered: false,
      revision: 0,
    },
  },
};
