import { Temporal } from 'temporal-polyfill';

/**
 * The day on which a case is erased that is over, or that nobody took. A client may shorten what the carrier has set, and
 * never lengthen it.
 * @param from day in Germany on which it was closed, or asked
 * @param carrierDays what the carrier has set
 * @param clientDays what the client wants; null for what the carrier has set
 */
export function eraseDay(from: string, carrierDays: number, clientDays: number | null): string {
  const days = Math.min(carrierDays, clientDays ?? carrierDays);
  return Temporal.PlainDate.from(from).add({ days }).toString();
}
