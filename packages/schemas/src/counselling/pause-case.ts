import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { caseSummary } from './common.ts';

/** Lets a case rest until a day in Germany, or takes it up again. Whoever writes takes it up, too. */
export const pauseCaseInput = z.object({
  caseId: uuid,
  /** Tomorrow at the earliest, a year ahead at the latest; null goes on at once. */
  until: z.iso.date().nullable(),
});
export type PauseCaseInput = z.input<typeof pauseCaseInput>;

export const pauseCaseOutput = z.object({ case: caseSummary });
export type PauseCaseOutput = z.infer<typeof pauseCaseOutput>;

export const pauseCaseReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const pauseCaseExample: { input: PauseCaseInput } = { input: { caseId: EXAMPLE_ID, until: null } };
