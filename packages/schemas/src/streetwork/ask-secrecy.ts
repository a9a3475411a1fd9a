import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { secrecyQuestion } from './incident.ts';
import { streetworkNote } from './place.ts';

/** Asks whether secrecy may be broken. */
export const askSecrecyInput = z.object({
  siteId: uuid,
  question: secrecyQuestion.pick({ id: true, incidentId: true, ground: true }).extend({ note: streetworkNote }),
});
export type AskSecrecyInput = z.input<typeof askSecrecyInput>;

export const askSecrecyOutput = z.object({ question: secrecyQuestion });
export type AskSecrecyOutput = z.infer<typeof askSecrecyOutput>;

export const askSecrecyReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const askSecrecyExample: { input: AskSecrecyInput } = {
  input: {
    siteId: EXAMPLE_ID,
    question: { id: EXAMPLE_ID, incidentId: EXAMPLE_ID, ground: 'danger-to-life', note: '' },
  },
};
