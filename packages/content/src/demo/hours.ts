import type { OpeningHours } from '@jmd-digital/schemas';
import type { Random } from './random.ts';

/** `Mo-Fr` style patterns as data: weekdays, times, and `A` for hours that need an appointment. */
type Pattern = readonly [days: readonly number[], opens: string, closes: string, appointment?: 'A'][];

/** Full week with a lunch break; on Friday only the morning. */
export const FULL_WEEK: Pattern = [
  [[1, 2, 3, 4], '09:00', '12:00'],
  [[1, 2, 3, 4], '13:00', '16:30'],
  [[5], '09:00', '12:00'],
];

const PATTERNS: readonly [Pattern, ...Pattern[]] = [
  FULL_WEEK,
  [
    [[1, 2, 4], '09:00', '12:00'],
    [[1, 2, 4], '14:00', '17:00'],
    [[3], '09:00', '12:00', 'A'],
  ],
  [
    [[2], '14:00', '18:00'],
    [[4], '10:00', '13:00'],
  ],
  [[[1, 2, 3, 4, 5], '08:30', '15:30']],
  [
    [[1, 4], '10:00', '12:00'],
    [[2, 4], '13:00', '17:30'],
    [[3], '10:00', '16:00', 'A'],
    [[5], '09:00', '11:30'],
  ],
  [
    [[1, 2, 3, 4], '10:00', '17:00'],
    [[5], '10:00', '14:00', 'A'],
    [[6], '10:00', '13:00'],
  ],
];
const PATTERN_SHARES = [26, 22, 18, 14, 16, 4];

/** Online teams: afternoons, when school and work are over. */
export const ONLINE_WEEK: Pattern = [
  [[1, 2, 3, 4], '14:00', '19:00'],
  [[5], '12:00', '15:00'],
];

export function hoursOf(pattern: Pattern, publicHolidays: OpeningHours['publicHolidays']): OpeningHours[] {
  return pattern
    .flatMap(([days, opens, closes, appointment]) =>
      days.map((weekday) => ({ weekday, opens, closes, publicHolidays, byAppointment: appointment === 'A' })),
    )
    .sort((a, b) => a.weekday - b.weekday || (a.opens < b.opens ? -1 : 1));
}

/** Hours of one site: one in nine has none, one in thirty works on public holidays. */
export function drawHours(random: Random): OpeningHours[] {
  const pattern = PATTERNS[random.weighted(PATTERN_SHARES)] ?? FULL_WEEK;
  const publicHolidays = random.chance(1 / 30) ? 'open' : 'closed';
  return random.chance(1 / 9) ? [] : hoursOf(pattern, publicHolidays);
}
