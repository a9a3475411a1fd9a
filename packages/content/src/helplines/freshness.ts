import type { Holiday } from '@jmd-digital/schemas';
import type { Helpline } from './schema.ts';

/** Lines whose last check lies more than twelve months before `today` (`YYYY-MM-DD`). */
export function staleHelplines(helplines: readonly Helpline[], today: string): Helpline[] {
  return helplines.filter(({ checkedOn }) => yearsLater(checkedOn, 1) < today);
}

/** True where the holiday table covers less than twelve more months. A year counts as covered once it has any day. */
export function holidaysRunOut(holidays: readonly Holiday[], today: string): boolean {
  const years = holidays.map(({ date }) => Number(date.slice(0, 4)));
  const end = `${Math.max(0, ...years)}-12-31`;
  return end < yearsLater(today, 1);
}

function yearsLater(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}
