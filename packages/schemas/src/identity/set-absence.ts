import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { localDate, uuid } from '../ids.ts';
import { done } from './common.ts';

/** An absence with a deputy of the same site, both days inclusive. Deputies stand in for each other in a row, but never in a circle. */
export const setAbsenceInput = z.object({
  id: uuid,
  accountId: uuid,
  firstDay: localDate,
  lastDay: localDate,
  deputyId: uuid.nullable(),
});
export type SetAbsenceInput = z.input<typeof setAbsenceInput>;

export const setAbsenceOutput = done;
export type SetAbsenceOutput = z.infer<typeof setAbsenceOutput>;

export const setAbsenceReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
  'deputy_cycle',
] as const;

export const setAbsenceExample: { input: SetAbsenceInput } = {
  input: { id: EXAMPLE_ID, accountId: EXAMPLE_ID, firstDay: '2026-12-21', lastDay: '2027-01-03', deputyId: null },
};
