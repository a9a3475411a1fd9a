import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { localDate, uuid } from '../ids.ts';
import { answerSnippet } from './snippet.ts';

/** Says that an answer is right, or still right, until a day. Nobody looks through their own. */
export const reviewSnippetInput = z.object({
  siteId: uuid,
  snippetId: uuid,
  revision: z.int().min(1),
  reviewBy: localDate,
});
export type ReviewSnippetInput = z.input<typeof reviewSnippetInput>;

export const reviewSnippetOutput = z.object({ snippet: answerSnippet });
export type ReviewSnippetOutput = z.infer<typeof reviewSnippetOutput>;

export const reviewSnippetReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const reviewSnippetExample: { input: ReviewSnippetInput } = {
  input: { siteId: EXAMPLE_ID, snippetId: EXAMPLE_ID, revision: 1, reviewBy: '2027-05-01' },
};
