import type { Appointment } from '@jmd-digital/schemas';

/** Whether a time is off because another one of the same offer was chosen: nobody called it off. */
export const unchosen = (appointment: Appointment, all: readonly Appointment[]): boolean =>
  appointment.state === 'cancelled' &&
  all.some(({ offerId, state }) => offerId === appointment.offerId && ['booked', 'held', 'no-show'].includes(state));
