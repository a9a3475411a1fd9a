import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { caseSummary } from './common.ts';
import { caseRecord } from './record.ts';
import { CLOSE_REASONS } from './values.ts';

/** Closes a case. Whoever writes in it opens it again. A client may say that it is done, or that they take it back. */
export const closeCaseInput = z.object({
  caseId: uuid,
  reason: z.enum(CLOSE_REASONS),
  /** What a counsellor notes for counting; can be noted later, too. */
  record: caseRecord.optional(),
});
export type CloseCaseInput = z.input<typeof closeCaseInput>;

export const closeCaseOutput = z.object({ case: caseSummary });
export type CloseCaseOutput = z.infer<typeof closeCaseOutput>;

export const closeCaseReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const closeCaseExample: { input: CloseCaseInput } = { input: { caseId: EXAMPLE_ID, reason: 'done' } };
