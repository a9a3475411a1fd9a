import type { Locale } from '@jmd-digital/schemas/values';
import { isolate, number, perLocale } from './runtime.ts';

const TIME_ZONE = 'Europe/Berlin';
/** German offices use the Gregorian calendar, Latin digits and the 24-hour clock; so does every language here. */
const SHARED = { timeZone: TIME_ZONE, calendar: 'gregory', numberingSystem: 'latn' } as const;

/**
 * Instants are ISO 8601 strings with an offset or `Z`, days are `YYYY-MM-DD`; anything else throws RangeError. Clock times
 * of opening hours (`09:00`) are shown as they are.
 */
export interface Formatters {
  /** Clock time of an instant in Germany: `09:00`. */
  time(instant: string): string;
  /** Weekday and date of an instant or a day: `Montag, 30. November`. */
  day(when: string): string;
  /** Date of an instant or a day with its year: `30. November 2026`. */
  date(when: string): string;
  /** Date and clock time of an instant in Germany. */
  dateTime(instant: string): string;
  /** Name of an ISO weekday, 1 = Monday … 7 = Sunday. */
  weekday(isoWeekday: number): string;
  number(value: number): string;
  /** `12 km` in the language's short unit. */
  distance(kilometres: number): string;
  /** `a, b und c`, each one isolated, because names of several directions meet here. */
  list(items: readonly string[]): string;
}

/** English as people in Europe read it: day before month. */
const FORMAT_LOCALES: Record<string, string> = { en: 'en-GB' };

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/;

/** Milliseconds for Intl. A day alone is read as noon in UTC, which is the same day in Germany. */
function moment(when: string): number {
  const value = DAY.test(when) ? Date.parse(`${when}T12:00:00Z`) : INSTANT.test(when) ? Date.parse(when) : Number.NaN;
  if (Number.isNaN(value)) throw new RangeError('neither an instant with an offset nor a day');
  return value;
}

/** Formats for one locale, made once. */
export const formatters: (locale: Locale) => Formatters = perLocale((tag) => {
  const locale = FORMAT_LOCALES[tag] ?? tag;
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...SHARED, ...options });
    return (when: string) => format.format(moment(when));
  };
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const long = { day: 'numeric', month: 'long' } as const;
  const weekday = dates({ weekday: 'long' });
  const kilometres = new Intl.NumberFormat(locale, {
    numberingSystem: 'latn',
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: 0,
  });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    time: dates(clock),
    day: dates({ weekday: 'long', ...long }),
    date: dates({ ...long, year: 'numeric' }),
    dateTime: dates({ ...long, year: 'numeric', ...clock }),
    // 2024-01-01 was a Monday.
    weekday: (isoWeekday) => weekday(`2024-01-0${isoWeekday}`),
    number: (value) => number(locale, value),
    distance: (value) => kilometres.format(value),
    list: (items) => lists.format(items.map(isolate)),
  };
});

/**
 * Weekday, date, clock time and name of the zone of an instant: for people who are not where the office is. Apart from
 * `Formatters`, for the finder on partners' pages has no use for it and counts every byte.
 * @param timeZone IANA name
 */
export function dateTimeIn(tag: Locale, instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(FORMAT_LOCALES[tag] ?? tag, {
    ...{ ...SHARED, timeZone, weekday: 'long', day: 'numeric', month: 'long' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'long' },
  }).format(moment(instant));
}

// Swedish writes dates as ISO 8601 does.
const germanDays = perLocale((locale) => {
  const format = new Intl.DateTimeFormat(locale, { ...SHARED, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (instant: string) => format.format(moment(instant));
});

/** The calendar day that an instant falls on in Germany, `YYYY-MM-DD`. */
export function localDay(instant: string): string {
  return germanDays('sv')(instant);
}

/** Days from one instant to another by the German calendar: 0 is the same day, 1 is tomorrow. */
export function daysBetween(from: string, to: string): number {
  return (moment(localDay(to)) - moment(localDay(from))) / 86_400_000;
}
