import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { caseSummary } from './common.ts';

/** Gives a case that is nobody's to a colleague, who still has to accept it. */
export const assignCaseInput = z.object({ caseId: uuid, accountId: uuid });
export type AssignCaseInput = z.input<typeof assignCaseInput>;

export const assignCaseOutput = z.object({ case: caseSummary });
export type AssignCaseOutput = z.infer<typeof assignCaseOutput>;

export const assignCaseReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const assignCaseExample: { input: AssignCaseInput } = { input: { caseId: EXAMPLE_ID, accountId: EXAMPLE_ID } };
