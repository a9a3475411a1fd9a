import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { appointment } from './common.ts';

/** Books an offered time, calls one off, or notes afterwards how it went. The same again changes nothing. */
export const changeAppointmentInput = z.object({
  caseId: uuid,
  appointmentId: uuid,
  state: z.enum(['booked', 'cancelled', 'held', 'no-show']),
});
export type ChangeAppointmentInput = z.input<typeof changeAppointmentInput>;

export const changeAppointmentOutput = z.object({ appointments: z.array(appointment) });
export type ChangeAppointmentOutput = z.infer<typeof changeAppointmentOutput>;

export const changeAppointmentReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const changeAppointmentExample: { input: ChangeAppointmentInput } = {
  input: { caseId: EXAMPLE_ID, appointmentId: EXAMPLE_ID, state: 'booked' },
};
