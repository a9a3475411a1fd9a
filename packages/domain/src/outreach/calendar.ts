import { Temporal } from 'temporal-polyfill';

/** Days are `2027-01-12`, months `2027-01`. Weeks begin on Monday, as calendars in Germany do. */
const DAYS_OF_WEEK = 7;

/** The day that lies so many days after another one. */
export const shiftDay = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** The month that lies so many months after another one. */
export const shiftMonth = (month: string, months: number): string =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString();

/** The same day of another month; its last one where the month is too short. */
export const shiftDayByMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString();

export const monthOf = (day: string): string => day.slice(0, 7);

/** The seven days of the week that a day lies in. */
export function weekOf(day: string): string[] {
  const date = Temporal.PlainDate.from(day);
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  return Array.from({ length: DAYS_OF_WEEK }, (_, index) => monday.add({ days: index }).toString());
}

/** All weeks that a month touches, whole: its first and its last one bring days of the neighbours. */
export function weeksOf(month: string): string[][] {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  const last = `${month}-${daysInMonth}`;
  const weeks: string[][] = [];
  for (let week = weekOf(`${month}-01`); (week[0] ?? '') <= last; week = weekOf(shiftDay(week[0] ?? '', DAYS_OF_WEEK)))
    weeks.push(week);
  return weeks;
}

/** Number of the week that a day lies in (ISO 8601: week 1 holds the first Thursday of the year). */
export const weekNumber = (day: string): number => Temporal.PlainDate.from(day).weekOfYear ?? 0;

/** Whether this is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

export const isMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`);

/**
 * What is planned on each day, by the clock of whoever planned it: a post for one o'clock in the morning in Berlin is on
 * that day, wherever one looks from. Of equal times, what comes first in time comes first.
 */
export function byDay<Item extends { plannedLocal: string; plannedAt: string }>(
  items: readonly Item[],
): Map<string, Item[]> {
  const sorted = items.toSorted(
    (one, other) => compare(one.plannedLocal, other.plannedLocal) || compare(one.plannedAt, other.plannedAt),
  );
  return Map.groupBy(sorted, ({ plannedLocal }) => plannedLocal.slice(0, 10));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
