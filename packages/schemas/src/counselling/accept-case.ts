import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { caseSummary } from './common.ts';

/** A counsellor takes a case. Of many at once exactly one wins, and the others are told who. */
export const acceptCaseInput = z.object({ caseId: uuid });
export type AcceptCaseInput = z.input<typeof acceptCaseInput>;

export const acceptCaseOutput = z.object({
  case: caseSummary,
  /** Whether it is the asker's now; if not, the case says whose it is. */
  taken: z.boolean(),
});
export type AcceptCaseOutput = z.infer<typeof acceptCaseOutput>;

export const acceptCaseReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const acceptCaseExample: { input: AcceptCaseInput } = { input: { caseId: EXAMPLE_ID } };
