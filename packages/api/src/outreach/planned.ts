import { LATE_SECONDS } from '@jmd-digital/domain/outreach';
import { localMoment } from '@jmd-digital/domain/outreach-time';
import type { PlannedTime } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { ApiError } from '../errors.ts';
import { instantOf } from '../identity/session.ts';

/** A time that somebody chose, with the moment that follows from it. */
export interface Planned {
  plannedLocal: string;
  zone: string;
  plannedAt: Temporal.Instant;
}

/**
 * The moment of a time on the clock on the wall.
 * @param field where the form has it
 * Throws `invalid_input` for a time that the clock never shows, and for one that it shows twice where nobody said which.
 */
export function plannedOf({ day, time, zone, which }: PlannedTime, field: string): Planned {
  const plannedLocal = `${day}T${time}`;
  const moment = localMoment(plannedLocal, zone, which);
  if (moment.kind !== 'moment') {
    const reason = moment.kind === 'never' ? 'time_never' : 'time_twice';
    throw new ApiError('invalid_input', { fieldErrors: { [`${field}.time`]: reason } });
  }
  return { plannedLocal, zone, plannedAt: Temporal.Instant.from(moment.at) };
}

/** Refuses what is long over; “now” may take some time to get here. */
export function refusePast({ plannedAt }: Planned, now: Temporal.Instant, field: string): void {
  const earliest = now.subtract({ seconds: LATE_SECONDS });
  if (Temporal.Instant.compare(plannedAt, earliest) < 0) {
    throw new ApiError('invalid_input', { fieldErrors: { [`${field}.day`]: 'invalid' } });
  }
}

/** Whether a delivery is planned for this time. */
export const isPlannedFor = (
  row: { plannedLocal: string; zone: string; plannedAt: string },
  planned: Planned,
): boolean =>
  row.plannedLocal === planned.plannedLocal &&
  row.zone === planned.zone &&
  Temporal.Instant.compare(instantOf(row.plannedAt), planned.plannedAt) === 0;
