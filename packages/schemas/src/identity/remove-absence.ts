import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { done } from './common.ts';

/** Takes an absence back. One that has begun ends with the day before. */
export const removeAbsenceInput = z.object({ absenceId: uuid });
export type RemoveAbsenceInput = z.input<typeof removeAbsenceInput>;

export const removeAbsenceOutput = done;
export type RemoveAbsenceOutput = z.infer<typeof removeAbsenceOutput>;

export const removeAbsenceReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const removeAbsenceExample: { input: RemoveAbsenceInput } = { input: { absenceId: EXAMPLE_ID } };
