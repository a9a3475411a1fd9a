import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { shift } from './shift.ts';

/** Ends working time, or mends when it ended. `conflict` where it would overlap with another one. */
export const endShiftInput = z.object({ siteId: uuid, shiftId: uuid, endedAt: z.iso.datetime() });
export type EndShiftInput = z.input<typeof endShiftInput>;

export const endShiftOutput = z.object({ shift });
export type EndShiftOutput = z.infer<typeof endShiftOutput>;

export const endShiftReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const endShiftExample: { input: EndShiftInput } = {
  input: { siteId: EXAMPLE_ID, shiftId: EXAMPLE_ID, endedAt: '2026-11-25T17:00:00Z' },
};
