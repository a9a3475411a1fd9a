import { type Hint, itemsOf, memberOf, type Node, plainOf, type Spot, textOf } from './drafts.ts';
import { WEEKDAYS } from './profile.ts';
import { termsOf } from './read-terms.ts';

/** What iCalendar can say and weekly hours cannot. */
const NOT_WEEKLY = ['byweekno', 'bymonthday', 'byyearday', 'count', 'until', 'valid_from', 'valid_to'];

/**
 * Schedules as weekly opening hours, one entry for each day of `byday`. A schedule that is not weekly, or that has no
 * hours, is left out with a hint. Undefined where the file says nothing of hours.
 */
export function readSchedules(list: Node, hint: Hint) {
  const hours: Record<string, unknown>[] = [];
  const parts = new Map<string, Spot>();
  for (const schedule of itemsOf(list)) {
    const strange = whyNotWeekly(schedule);
    if (strange) {
      hint(strange, 'Only hours that are the same every week can be taken over; this schedule is left out.');
      continue;
    }
    const [byday, opens, closes] = ['byday', 'opens_at', 'closes_at'].map((name) => memberOf(schedule, name));
    if (!byday || !opens || !closes) continue;
    const codes = termsOf(schedule).flatMap(({ taxonomy, code }) => (taxonomy === 'opening-hours' ? code : []));
    for (const day of daysOf(byday)) {
      const index = hours.length;
      hours.push({
        weekday: day,
        opens: clockTimeOf(opens),
        closes: clockTimeOf(closes),
        publicHolidays: codes.includes('public-holidays-open') ? 'open' : 'closed',
        byAppointment: codes.includes('by-appointment'),
      });
      parts.set(String(index), schedule).set(`${index}.weekday`, byday);
      parts.set(`${index}.opens`, opens).set(`${index}.closes`, closes);
    }
  }
  return { hours: list.value === undefined ? undefined : hours, parts };
}

function whyNotWeekly(schedule: Node): Node | undefined {
  const freq = memberOf(schedule, 'freq');
  if (freq.value !== undefined && freq.value !== 'WEEKLY') return freq;
  const interval = memberOf(schedule, 'interval');
  if (interval.value !== undefined && interval.value !== 1) return interval;
  const has = (name: string) => memberOf(schedule, name).value !== undefined;
  if (!has('opens_at') && !has('closes_at')) return schedule;
  const strange = NOT_WEEKLY.find(has);
  return strange === undefined ? undefined : memberOf(schedule, strange);
}

/** ISO weekdays; what is no weekday stays as it is, and is refused later. */
function daysOf(byday: Node): unknown[] {
  const text = textOf(byday);
  if (text === undefined) return [plainOf(byday)];
  return text.split(',').map((part) => {
    const day = part.trim().toUpperCase();
    return WEEKDAYS.includes(day) ? WEEKDAYS.indexOf(day) + 1 : part;
  });
}

/** `09:00`, `09:00:00` and `09:00+01:00` are 9 o'clock in Germany, in winter as in summer. UTC would not be: it is refused later. */
function clockTimeOf(node: Node): unknown {
  const found = /^(\d{2}:\d{2})(?::00(?:\.0+)?)?(?:\+0[12]:?00)?$/.exec(textOf(node)?.trim() ?? '');
  return found?.[1] ?? plainOf(node);
}
