import { Temporal } from 'temporal-polyfill';
import { TIME_ZONE } from '../directory/open-state.ts';

/** What clocks and calendars in Germany show: policies are dated by whole local days. */
export interface ClockReading {
  /** `YYYY-MM-DD` */
  day: string;
  /** `HH:MM` */
  time: string;
  /** Monday is 1. */
  weekday: number;
}

/**
 * What clocks in Germany show at a moment.
 * @param at a moment, or milliseconds since 1970 as the clock of a device gives them
 */
export function clockAt(at: Temporal.Instant | number): ClockReading {
  const instant = typeof at === 'number' ? Temporal.Instant.fromEpochMilliseconds(at) : at;
  const local = instant.toZonedDateTimeISO(TIME_ZONE);
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    weekday: local.dayOfWeek,
  };
}

/**
 * The moment that clocks in Germany show a day and a time; of an hour that comes twice the first, and of one that is left
 * out the one after it.
 * @param day `YYYY-MM-DD`
 * @param time `HH:MM`
 */
export const momentOf = (day: string, time: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(TIME_ZONE).toInstant();

/** The same time on a day from Monday to Friday: this one, or the next. */
export function workdayMoment(day: string, time: string): Temporal.Instant {
  const date = Temporal.PlainDate.from(day);
  const days = date.dayOfWeek > 5 ? 8 - date.dayOfWeek : 0;
  return momentOf(date.add({ days }).toString(), time);
}
