import {
  isDay,
  isMonth,
  monthOf,
  shiftDay,
  shiftMonth,
  weekNumber,
  weekOf,
  weeksOf,
} from '@jmd-digital/domain/outreach-time';

/** What of the calendar is shown: a month in whole weeks, or one week. */
export interface View {
  kind: 'month' | 'week';
  /** `2027-01`, or the Monday of the week. */
  start: string;
  weeks: string[][];
  /** Of a week, by ISO 8601; 0 for a month. */
  number: number;
}

export const monthView = (month: string): View => ({ kind: 'month', start: month, weeks: weeksOf(month), number: 0 });

export function weekView(day: string): View {
  const week = weekOf(day);
  return { kind: 'week', start: week[0] ?? day, weeks: [week], number: weekNumber(day) };
}

/** Reads an address, `2027-01` or `week/2027-01-11`. What is none leads to the month of today. */
export function viewOf([first = '', second = '']: readonly string[], today: string): View {
  if (first === 'week') return weekView(isDay(second) ? second : today);
  return monthView(isMonth(first) ? first : monthOf(today));
}

export const addressOf = ({ kind, start }: View): string =>
  kind === 'week' ? `calendar/week/${start}` : `calendar/${start}`;

export const neighbour = ({ kind, start }: View, step: -1 | 1): View =>
  kind === 'week' ? weekView(shiftDay(start, 7 * step)) : monthView(shiftMonth(start, step));

/** Whether a day belongs to it; in a month the days of its neighbours stand there too, and do not. */
export const holds = ({ kind, start, weeks }: View, day: string): boolean =>
  kind === 'month' ? monthOf(day) === start : weeks.some((week) => week.includes(day));
