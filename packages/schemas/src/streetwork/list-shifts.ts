import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { localDate, uuid } from '../ids.ts';
import { shift } from './shift.ts';
import { WORK_AREAS } from './values.ts';

/**
 * One’s own working time of some days, the last first, with minutes by area and minutes per contact of the site in
 * these days.
 */
export const listShiftsInput = z.object({ siteId: uuid, from: localDate, until: localDate });
export type ListShiftsInput = z.input<typeof listShiftsInput>;

export const listShiftsOutput = z.object({
  shifts: z.array(shift),
  minutes: z.array(z.object({ area: z.enum(WORK_AREAS), minutes: z.int().min(0) })),
  contacts: z.int().min(0),
  minutesPerContact: z.int().min(0).nullable(),
});
export type ListShiftsOutput = z.infer<typeof listShiftsOutput>;

export const listShiftsReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listShiftsExample: { input: ListShiftsInput } = {
  input: { siteId: EXAMPLE_ID, from: '2026-11-01', until: '2026-11-30' },
};
