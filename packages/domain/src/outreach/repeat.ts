import { Temporal } from 'temporal-polyfill';
import { type LocalMoment, localMoment } from '../time/local-moment.ts';

/** ISO weekday, 1 = Monday. */
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Something that comes again at the same time on the clock on the wall. */
export interface Repeat {
  /** The day from which it is counted, `2026-09-01`. */
  start: string;
  /** `16:00`, the same in summer and in winter. */
  time: string;
  /** IANA name. */
  zone: string;
  rule: RepeatRule;
  /** The last day on which it may be, inclusive. */
  until?: string | undefined;
  /** Days on which it is not. */
  except?: readonly string[] | undefined;
  /** Which one is meant where a clock shows the time twice. Without it such a day is told, and nothing is guessed. */
  which?: 'earlier' | 'later' | undefined;
}

export type RepeatRule =
  /** Weeks begin on Monday; every second week is counted from the week of `start`. */
  | { unit: 'week'; every: number; weekdays: readonly Weekday[] }
  /** A month that has no such day, or no fifth Tuesday, is left out (RFC 5545, 3.3.10). */
  | { unit: 'month'; every: number; day: number }
  /** The first to fifth of a weekday in the month, or the last one, -1. */
  | { unit: 'month'; every: number; weekday: Weekday; nth: 1 | 2 | 3 | 4 | 5 | -1 };

export interface Occurrence {
  /** `2026-10-25T02:30` */
  local: string;
  /** The moment; or that the clock shows this time twice or never on that day. */
  moment: LocalMoment;
}

/** How far is looked for a next one, months: the 29th of February comes within eight years. */
const HORIZON_MONTHS = 120;

/**
 * The next times that something takes place, on `from` (`2026-10-20`) or later.
 * @param count how many at most
 */
export function nextOccurrences(repeat: Repeat, from: string, count: number): Occurrence[] {
  const { start, time, zone, until, except = [], which } = repeat;
  if (!(repeat.rule.every >= 1)) throw new RangeError('A repeat needs a step of at least one');
  const first = Temporal.PlainDate.from(start);
  const wanted = Temporal.PlainDate.from(from);
  const earliest = Temporal.PlainDate.compare(first, wanted) > 0 ? first : wanted;
  const horizon = earliest.add({ months: HORIZON_MONTHS });
  const last = until && Temporal.PlainDate.compare(until, horizon) < 0 ? Temporal.PlainDate.from(until) : horizon;
  const found: Occurrence[] = [];
  for (const begin of periods(repeat.rule, first, earliest)) {
    if (Temporal.PlainDate.compare(begin, last) > 0) break;
    for (const day of daysOf(repeat.rule, begin)) {
      if (found.length >= count) return found;
      if (Temporal.PlainDate.compare(day, earliest) < 0 || Temporal.PlainDate.compare(day, last) > 0) continue;
      if (except.includes(day.toString())) continue;
      const local = `${day}T${time}`;
      found.push({ local, moment: localMoment(local, zone, which) });
    }
  }
  return found;
}

/** First days of the weeks or months that a rule counts, without an end, from the one before which nothing is wanted. */
function* periods({ unit, every }: RepeatRule, first: Temporal.PlainDate, earliest: Temporal.PlainDate) {
  const origin = unit === 'week' ? first.subtract({ days: first.dayOfWeek - 1 }) : first.with({ day: 1 });
  const passed = origin.until(earliest, { largestUnit: unit });
  const steps = Math.floor((unit === 'week' ? passed.weeks : passed.months) / every);
  for (let step = steps; ; step += 1) {
    const distance = step * every;
    yield origin.add(unit === 'week' ? { weeks: distance } : { months: distance });
  }
}

function daysOf(rule: RepeatRule, begin: Temporal.PlainDate): Temporal.PlainDate[] {
  if (rule.unit === 'week') return rule.weekdays.toSorted().map((weekday) => begin.add({ days: weekday - 1 }));
  const length = begin.daysInMonth;
  if ('day' in rule) return rule.day <= length ? [begin.with({ day: rule.day })] : [];
  const firstOne = 1 + ((rule.weekday - begin.dayOfWeek + 7) % 7);
  const all = Array.from({ length: Math.floor((length - firstOne) / 7) + 1 }, (_, index) => firstOne + index * 7);
  const day = rule.nth === -1 ? all.at(-1) : all[rule.nth - 1];
  return day === undefined ? [] : [begin.with({ day })];
}
