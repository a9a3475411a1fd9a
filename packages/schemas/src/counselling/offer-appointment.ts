import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { appointment } from './common.ts';
import { APPOINTMENT_CHANNELS } from './values.ts';

/** An IANA zone that this runtime knows. */
const zone = z
  .string()
  .max(60)
  .refine((name) => {
    try {
      return Intl.DateTimeFormat('en', { timeZone: name }) !== null;
    } catch {
      return false;
    }
  });

/**
 * Offers times of which the client chooses one. A time is what a clock on the wall shows in `zone`; where that happens
 * twice, `which` says which one is meant, and a time that does not happen is refused. What it is about and where to meet
 * goes into a message of its own.
 */
export const offerAppointmentInput = z.object({
  caseId: uuid,
  offerId: uuid,
  channel: z.enum(APPOINTMENT_CHANNELS),
  minutes: z.int().min(5).max(480),
  zone,
  times: z
    .array(
      z.object({
        id: uuid,
        local: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
        which: z.enum(['earlier', 'later']).optional(),
      }),
    )
    .min(1)
    .max(6),
});
export type OfferAppointmentInput = z.input<typeof offerAppointmentInput>;

export const offerAppointmentOutput = z.object({ appointments: z.array(appointment) });
export type OfferAppointmentOutput = z.infer<typeof offerAppointmentOutput>;

export const offerAppointmentReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const offerAppointmentExample: { input: OfferAppointmentInput } = {
  input: {
    caseId: EXAMPLE_ID,
    offerId: EXAMPLE_ID,
    channel: 'phone',
    minutes: 30,
    zone: 'Europe/Berlin',
    times: [{ id: EXAMPLE_ID, local: '2027-03-09T16:00' }],
  },
};
