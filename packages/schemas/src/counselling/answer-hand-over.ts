import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { caseSummary, newEpoch } from './common.ts';
import { HISTORY_CHOICES } from './values.ts';

/**
 * What a client says to a hand-over: no, or yes with a new epoch of the key that their device made. With `all` it leads
 * back to what was before; with `from-now` it does not, and what was before is the client's alone from then on.
 */
export const answerHandOverInput = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('no'), caseId: uuid }),
  z.object({ answer: z.enum(HISTORY_CHOICES), caseId: uuid, newEpoch }),
]);
export type AnswerHandOverInput = z.input<typeof answerHandOverInput>;

export const answerHandOverOutput = z.object({ case: caseSummary });
export type AnswerHandOverOutput = z.infer<typeof answerHandOverOutput>;

export const answerHandOverReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
  'old_epoch',
  'missing_recipient',
] as const;

export const answerHandOverExample: { input: AnswerHandOverInput } = { input: { answer: 'no', caseId: EXAMPLE_ID } };
