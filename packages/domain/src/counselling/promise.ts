import type { Land } from '@jmd-digital/schemas';
import type { Temporal } from 'temporal-polyfill';
import type { HolidayIndex } from '../directory/holiday-index.ts';
import { TIME_ZONE } from '../directory/open-state.ts';

/** Working days until the first answer: the norm of written counselling, as most services promise it. */
export const PROMISED_WORKING_DAYS = 2;

export interface Promised {
  /** The last day on which the answer comes, as it is told to the client. */
  day: string;
  /** The end of that day: from then on it is late. A moment in UTC, ISO 8601. */
  dueAt: string;
}

/**
 * Until when the first answer is promised. The day on which a question came does not count, nor do weekends and holidays at
 * the site. A holiday that some places keep and others do not counts as one: a promise has to hold everywhere.
 * @param land of the site; null for an online team, which keeps the holidays of the whole country
 */
export function promisedAnswer(at: Temporal.Instant, land: Land | null, holidays: HolidayIndex): Promised {
  let day = at.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  for (let left = PROMISED_WORKING_DAYS; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, land, holidays)) left -= 1;
  }
  const end = day.add({ days: 1 }).toZonedDateTime(TIME_ZONE);
  return { day: day.toString(), dueAt: end.toInstant().toString() };
}

const isWorkingDay = (day: Temporal.PlainDate, land: Land | null, holidays: HolidayIndex): boolean =>
  // Where the table ends nothing is known of holidays, and weekdays have to do.
  day.dayOfWeek <= 5 && (!holidays.knows(day.toString()) || holidays.kindOf(day.toString(), land) === 'ordinary');
