import { FREE_PAUSES } from '@jmd-digital/schemas/values';
import { dayNumber, weekNumber } from './calendar.ts';

export interface Streak {
  /** Days with play that belong together. */
  days: number;
  playedToday: boolean;
  /** Days of this week (Monday to Sunday) that may still be left out. */
  pausesLeft: number;
  /** The last seven days, today last: played, left out for free, or open. */
  week: ('lit' | 'paused' | 'open')[];
}

/**
 * Days in a row with at least one try, by the calendar of the device that played. Two days of each week are free. Today is
 * not missed before it is over; days that lie ahead, from a clock that was wrong, do not count.
 */
export function streakOf(days: Iterable<string>, today: string): Streak {
  const now = dayNumber(today);
  const played = new Set([...days].map(dayNumber).filter((day) => day <= now));
  const pauses = new Map<number, number>();
  const missed = (day: number) => {
    const week = weekNumber(day);
    const used = (pauses.get(week) ?? 0) + 1;
    pauses.set(week, used);
    return used;
  };
  const first = Math.min(now, ...played);
  let [count, since] = [0, now + 1];
  for (let day = now; day >= first; day -= 1) {
    if (played.has(day)) [count, since] = [count + 1, day];
    else if (day < now && missed(day) > FREE_PAUSES) break;
  }
  const thisWeek = Array.from({ length: now + 3 - weekNumber(now) * 7 }, (_, index) => now - 1 - index);
  const left = FREE_PAUSES - (count > 0 ? thisWeek.filter((day) => day >= first && !played.has(day)).length : 0);
  const week = Array.from({ length: 7 }, (_, index) => {
    const day = now - 6 + index;
    if (played.has(day)) return 'lit';
    return day > since && day < now ? 'paused' : 'open';
  });
  return { days: count, playedToday: played.has(now), pausesLeft: Math.max(0, left), week };
}
