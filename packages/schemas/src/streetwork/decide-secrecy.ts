import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { secrecyQuestion } from './incident.ts';
import { streetworkNote } from './place.ts';

/** The second person decides, never the one who asked. */
export const decideSecrecyInput = z.object({
  siteId: uuid,
  questionId: uuid,
  broken: z.boolean(),
  note: streetworkNote,
});
export type DecideSecrecyInput = z.input<typeof decideSecrecyInput>;

export const decideSecrecyOutput = z.object({ question: secrecyQuestion });
export type DecideSecrecyOutput = z.infer<typeof decideSecrecyOutput>;

export const decideSecrecyReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
  'step_up_required',
] as const;

export const decideSecrecyExample: { input: DecideSecrecyInput } = {
  input: { siteId: EXAMPLE_ID, questionId: EXAMPLE_ID, broken: true, note: '' },
};
