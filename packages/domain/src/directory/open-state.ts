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

/** One entry on one date. `unsure` where a holiday may or may not close it. */
interface Slot {
  opens: string;
  closes: string;
  byAppointment: boolean;
  unsure: boolean;
}

/**
 * Is a site open at `now`? Compares wall-clock times in Europe/Berlin, so the hour that summer time skips or repeats
 * needs no rule of its own. Entries closed on public holidays follow the Land of the site.
 */
export function openState(hours: Hours, now: Temporal.ZonedDateTime, holidays: HolidayIndex): OpenAnswer {
  if (hours.openingHours.length === 0) {
    return { openNow: hours.byAppointment ? 'by-appointment' : 'unknown', closesAt: null, opensAt: null };
  }
  const today = now.toPlainDate();
  const clock = now.toPlainTime().toString({ smallestUnit: 'minute' });
  const running = slotsOn(hours, today, holidays).filter(({ opens, closes }) => opens <= clock && clock < closes);
  const open = running.find((slot) => !slot.unsure && !slot.byAppointment);
  if (open) return { openNow: 'open', closesAt: closing(hours, today, open, holidays), opensAt: null };
  const opensAt = nextOpening(hours, today, clock, holidays);
  if (running.some((slot) => slot.unsure)) return { openNow: 'unknown', closesAt: null, opensAt };
  return { openNow: running.length > 0 ? 'by-appointment' : 'closed', closesAt: null, opensAt };
}

function slotsOn(hours: Hours, date: Temporal.PlainDate, holidays: HolidayIndex): Slot[] {
  const entries = hours.openingHours.filter(({ weekday }) => weekday === date.dayOfWeek);
  if (entries.length === 0) return [];
  const kind = holidays.kindOf(date.toString(), hours.land);
  return entries
    .filter((entry) => kind !== 'holiday' || entry.publicHolidays === 'open')
    .map((entry) => ({ ...entry, unsure: kind === 'unsure' && entry.publicHolidays === 'closed' }))
    .sort((a, b) => (a.opens < b.opens ? -1 : 1));
}

/** End of an opening, followed through entries that join without a gap, past midnight too. */
function closing(hours: Hours, date: Temporal.PlainDate, slot: Slot, holidays: HolidayIndex): string {
  let day = date;
  let end = slot.closes;
  for (let step = 0; step < HORIZON_DAYS; step += 1) {
    const from = end === '24:00' ? '00:00' : end;
    const dayOfNext = end === '24:00' ? day.add({ days: 1 }) : day;
    const next = slotsOn(hours, dayOfNext, holidays).find(
      ({ opens, unsure, byAppointment }) => opens === from && !unsure && !byAppointment,
    );
    if (!next) break;
    day = dayOfNext;
    end = next.closes;
  }
  return instantOf(day, end);
}

function nextOpening(hours: Hours, today: Temporal.PlainDate, clock: string, holidays: HolidayIndex): string | null {
  for (let days = 0; days <= HORIZON_DAYS; days += 1) {
    const date = today.add({ days });
    const slot = slotsOn(hours, date, holidays).find(
      ({ opens, unsure, byAppointment }) => !unsure && !byAppointment && (days > 0 || opens > clock),
    );
    if (slot) return instantOf(date, slot.opens);
  }
  return null;
}

function instantOf(date: Temporal.PlainDate, clock: string): string {
  const [day, time] = clock === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, clock];
  return day
    .toZonedDateTime({ timeZone: TIME_ZONE, plainTime: Temporal.PlainTime.from(time) })
    .toString({ timeZoneName: 'never', smallestUnit: 'minute' });
}
