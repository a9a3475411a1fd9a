import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { funderAnswers } from './record.ts';

/** What a client answers to the funder's questions, or that they would rather not. Asked only where the carrier does. */
export const answerQuestionsInput = z.object({ caseId: uuid, answers: funderAnswers });
export type AnswerQuestionsInput = z.input<typeof answerQuestionsInput>;

export const answerQuestionsOutput = done;
export type AnswerQuestionsOutput = z.infer<typeof answerQuestionsOutput>;

export const answerQuestionsReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const answerQuestionsExample: { input: AnswerQuestionsInput } = {
  input: { caseId: EXAMPLE_ID, answers: { age: null } },
};
