import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { caseSummary } from './common.ts';

/** How many days a case is kept once it is over. A client may shorten what the carrier has set, never lengthen it; null takes the carrier's. */
export const keepCaseInput = z.object({ caseId: uuid, days: z.int().min(0).max(730).nullable() });
export type KeepCaseInput = z.input<typeof keepCaseInput>;

export const keepCaseOutput = z.object({ case: caseSummary });
export type KeepCaseOutput = z.infer<typeof keepCaseOutput>;

export const keepCaseReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const keepCaseExample: { input: KeepCaseInput } = { input: { caseId: EXAMPLE_ID, days: 30 } };
