/** The year after next: always to come, and its clocks are put forward and back as every year. */
export const YEAR = new Date().getUTCFullYear() + 2;

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** The last Sunday of a month (1 = January), on which clocks change: `2028-03-26`. */
export function lastSunday(month: number): string {
  const last = new Date(Date.UTC(YEAR, month, 0));
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  return dayOf(last);
}

/** The first Tuesday of that year. */
export function firstTuesday(): string {
  const first = new Date(Date.UTC(YEAR, 0, 1));
  first.setUTCDate(1 + ((9 - first.getUTCDay()) % 7));
  return dayOf(first);
}
