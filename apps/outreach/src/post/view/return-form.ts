import type { PostRepeat } from '@jmd-digital/schemas';

export type How = 'week' | 'two-weeks' | 'month-weekday' | 'month-day';

/** A return as the form has it. */
export interface ReturnForm {
  how: How;
  /** ISO, 1 = Monday. */
  weekday: string;
  /** First to fourth, or -1 for the last. */
  nth: string;
  /** Of the month. */
  day: string;
  time: string;
  start: string;
  until: string;
}

const HOWS: readonly How[] = ['week', 'two-weeks', 'month-weekday', 'month-day'];
export const ruleOf = (value: string): How => HOWS.find((each) => each === value) ?? 'week';

const isoWeekday = (day: string) => String(new Date(`${day}T12:00:00Z`).getUTCDay() || 7);

/** What the form begins with: what is there, or every week from today on. */
export function startForm(repeat: PostRepeat | null, today: string): ReturnForm {
  const base = { weekday: isoWeekday(today), nth: '1', day: '1', time: '10:00', start: today, until: '' };
  if (!repeat) return { how: 'week', ...base };
  const known = { ...base, time: repeat.time, start: repeat.start, until: repeat.until ?? '' };
  const { rule } = repeat;
  if (rule.unit === 'week')
    return { ...known, how: rule.every === 2 ? 'two-weeks' : 'week', weekday: String(rule.weekdays[0] ?? 1) };
  if ('day' in rule) return { ...known, how: 'month-day', day: String(rule.day) };
  return { ...known, how: 'month-weekday', weekday: String(rule.weekday), nth: String(rule.nth) };
}

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The return that a form stands for; null where something is missing. */
export function repeatOf({ how, weekday, nth, day, time, start, until }: ReturnForm, zone: string): PostRepeat | null {
  if (!start || !/^\d{2}:\d{2}$/.test(time) || (until && until < start)) return null;
  const on = Number(weekday) as Weekday;
  const rule: PostRepeat['rule'] =
    how === 'month-day'
      ? { unit: 'month', every: 1, day: Number(day) }
      : how === 'month-weekday'
        ? { unit: 'month', every: 1, weekday: on, nth: Number(nth) as 1 | 2 | 3 | 4 | -1 }
        : { unit: 'week', every: how === 'two-weeks' ? 2 : 1, weekdays: [on] };
  return { start, time, zone, rule, ...(until ? { until } : {}) };
}
