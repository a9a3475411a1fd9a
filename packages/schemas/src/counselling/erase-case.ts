import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';

/** Erases a case for ever: its keys first, then every row and file of it. Once more changes nothing. Staff may once it is closed. */
export const eraseCaseInput = z.object({ caseId: uuid });
export type EraseCaseInput = z.input<typeof eraseCaseInput>;

export const eraseCaseOutput = done;
export type EraseCaseOutput = z.infer<typeof eraseCaseOutput>;

export const eraseCaseReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const eraseCaseExample: { input: EraseCaseInput } = { input: { caseId: EXAMPLE_ID } };
