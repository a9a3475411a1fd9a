import { Temporal } from 'temporal-polyfill';
import { nextOccurrences, type Repeat } from './repeat.ts';

/** How far ahead returns are planned, days: a week, and a day for whoever looks at the next one. */
const RETURN_DAYS = 8;

/** A time at which a post returns. */
export interface ComingReturn {
  /** `2026-12-01T16:00` */
  local: string;
  at: string;
  /** False where the clock shows the time twice or never that day: a person says when it is. `at` is near it then. */
  clear: boolean;
}

/** Times at which a post returns after a moment, up to some days ahead, each once. */
export function comingReturns(repeat: Repeat, now: Temporal.Instant): ComingReturn[] {
  const here = now.toZonedDateTimeISO(repeat.zone);
  const end = here.add({ days: RETURN_DAYS }).toInstant();
  // A rule may name a weekday twice.
  const most = (RETURN_DAYS + 1) * 7;
  const found = new Map<string, ComingReturn>();
  for (const { local, moment } of nextOccurrences(repeat, here.toPlainDate().toString(), most)) {
    const at = moment.kind === 'moment' ? moment.at : nearest(local, repeat.zone);
    const isAhead = Temporal.Instant.compare(at, now) > 0 && Temporal.Instant.compare(at, end) <= 0;
    if (isAhead) found.set(local, { local, at, clear: moment.kind === 'moment' });
  }
  return [...found.values()];
}

/** The first of two, or as much later as the clock is put forward. */
const nearest = (local: string, zone: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant().toString();
