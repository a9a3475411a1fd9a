import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { caseSummary } from './common.ts';

/** Asks the client whether a colleague may take the case over. Null takes the question back. */
export const askHandOverInput = z.object({ caseId: uuid, accountId: uuid.nullable() });
export type AskHandOverInput = z.input<typeof askHandOverInput>;

export const askHandOverOutput = z.object({ case: caseSummary });
export type AskHandOverOutput = z.infer<typeof askHandOverOutput>;

export const askHandOverReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const askHandOverExample: { input: AskHandOverInput } = { input: { caseId: EXAMPLE_ID, accountId: EXAMPLE_ID } };
