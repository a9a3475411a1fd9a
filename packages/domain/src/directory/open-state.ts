import type { Land, OpeningHours, OpenState } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import type { HolidayIndex } from './holiday-index.ts';

export const TIME_ZONE = 'Europe/Berlin';

/** How many days ahead a next opening is looked for. */
const HORIZON_DAYS = 14;

export interface OpenAnswer {
  openNow: OpenState;
  /** ISO 8601 with offset; set where `openNow` is `open`. */
  closesAt: string | null;
  /** ISO 8601 with offset; the next certain opening without an appointment, where `openNow` is not `open`. */
  opensAt: string | null;
}

export interface Hours {
  openingHours: readonly OpeningHours[];
  byAppointment: boolean;
  land: Land | null;
}

/** One day of the calendar, with what is asked of it again and again. */
interface Day {
  date: Temporal.PlainDate;
  iso: string;
  weekday: number;
}

/** A moment and the days that follow it in Germany, worked out once for all sites of an answer. */
export interface Calendar {
  /** Wall-clock time of the moment, `HH:MM`. */
  clock: string;
  /** The day so many days after the moment's own. */
  day(ahead: number): Day;
}

export function createCalendar(now: Temporal.Instant): Calendar {
  const local = now.toZonedDateTimeISO(TIME_ZONE);
  const today = local.toPlainDate();
  const days: Day[] = [];
  return {
    clock: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    day(ahead) {
      const known = days[ahead];
      if (known) return known;
      const date = today.add({ days: ahead });
      const day = { date, iso: date.toString(), weekday: date.dayOfWeek };
      days[ahead] = day;
      return day;
    },
  };
}

/** One entry on one date. `unsure` where a holiday may or may not close it. */
interface Slot {
  opens: string;
  closes: string;
  byAppointment: boolean;
  unsure: boolean;
}

/**
 * Is a site open at the calendar's moment? Compares wall-clock times in Europe/Berlin, so the hour that summer time skips
 * or repeats needs no rule of its own. Entries closed on public holidays follow the Land of the site.
 */
export function openState(hours: Hours, calendar: Calendar, holidays: HolidayIndex): OpenAnswer {
  if (hours.openingHours.length === 0) {
    return { openNow: hours.byAppointment ? 'by-appointment' : 'unknown', closesAt: null, opensAt: null };
  }
  const { clock } = calendar;
  const today = slotsOn(hours, calendar.day(0), holidays);
  const running = today.filter(({ opens, closes }) => opens <= clock && clock < closes);
  const open = running.find((slot) => !slot.unsure && !slot.byAppointment);
  if (open) return { openNow: 'open', closesAt: closing(hours, open, calendar, holidays), opensAt: null };
  const opensAt = nextOpening(hours, calendar, holidays);
  if (running.some((slot) => slot.unsure)) return { openNow: 'unknown', closesAt: null, opensAt };
  return { openNow: running.length > 0 ? 'by-appointment' : 'closed', closesAt: null, opensAt };
}

function slotsOn(hours: Hours, { iso, weekday }: Day, holidays: HolidayIndex): Slot[] {
  const entries = hours.openingHours.filter((entry) => entry.weekday === weekday);
  if (entries.length === 0) return [];
  const kind = holidays.kindOf(iso, hours.land);
  return entries
    .filter((entry) => kind !== 'holiday' || entry.publicHolidays === 'open')
    .map((entry) => ({ ...entry, unsure: kind === 'unsure' && entry.publicHolidays === 'closed' }))
    .sort((a, b) => (a.opens < b.opens ? -1 : 1));
}

/** End of an opening of today, followed through entries that join without a gap, past midnight too. */
function closing(hours: Hours, slot: Slot, calendar: Calendar, holidays: HolidayIndex): string {
  let ahead = 0;
  let end = slot.closes;
  while (ahead < HORIZON_DAYS) {
    const overMidnight = end === '24:00';
    const dayOfNext = overMidnight ? ahead + 1 : ahead;
    const from = overMidnight ? '00:00' : end;
    const next = slotsOn(hours, calendar.day(dayOfNext), holidays).find(
      ({ opens, unsure, byAppointment }) => opens === from && !unsure && !byAppointment,
    );
    if (!next) break;
    ahead = dayOfNext;
    end = next.closes;
  }
  return instantOf(calendar.day(ahead), end);
}

function nextOpening(hours: Hours, calendar: Calendar, holidays: HolidayIndex): string | null {
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead += 1) {
    const day = calendar.day(ahead);
    const slot = slotsOn(hours, day, holidays).find(
      ({ opens, unsure, byAppointment }) => !unsure && !byAppointment && (ahead > 0 || opens > calendar.clock),
    );
    if (slot) return instantOf(day, slot.opens);
  }
  return null;
}

function instantOf({ date }: Day, clock: string): string {
  const [day, time] = clock === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, clock];
  return day
    .toZonedDateTime({ timeZone: TIME_ZONE, plainTime: Temporal.PlainTime.from(time) })
    .toString({ timeZoneName: 'never', smallestUnit: 'minute' });
}
