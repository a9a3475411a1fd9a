import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { shift } from './shift.ts';

/** Starts working time. One that still lasts is ended first. A repeat changes nothing. */
export const startShiftInput = z.object({ siteId: uuid, shift: shift.omit({ endedAt: true }) });
export type StartShiftInput = z.input<typeof startShiftInput>;

export const startShiftOutput = z.object({ shift });
export type StartShiftOutput = z.infer<typeof startShiftOutput>;

export const startShiftReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const startShiftExample: { input: StartShiftInput } = {
  input: {
    siteId: EXAMPLE_ID,
    shift: { id: EXAMPLE_ID, area: 'contact-counselling', startedAt: '2026-11-25T15:00:00Z' },
  },
};
