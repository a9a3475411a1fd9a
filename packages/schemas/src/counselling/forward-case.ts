import * as z from 'zod';
import { EXAMPLE_ID, EXAMPLE_WRAP } from '../examples.ts';
import { uuid } from '../ids.ts';
import { caseSummary, newKeyWrap } from './common.ts';

/** Gives a case that nobody has taken to another site. Every key of it comes along, sealed to the team there; the site that it leaves keeps none. */
export const forwardCaseInput = z.object({
  caseId: uuid,
  siteId: uuid,
  wraps: z.array(newKeyWrap).min(1).max(200),
});
export type ForwardCaseInput = z.input<typeof forwardCaseInput>;

export const forwardCaseOutput = z.object({ case: caseSummary });
export type ForwardCaseOutput = z.infer<typeof forwardCaseOutput>;

export const forwardCaseReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
  'missing_recipient',
] as const;

export const forwardCaseExample: { input: ForwardCaseInput } = {
  input: { caseId: EXAMPLE_ID, siteId: EXAMPLE_ID, wraps: [EXAMPLE_WRAP] },
};
