/** An absence, local dates in Germany, both inclusive. ISO dates compare as text. */
export interface Absence {
  id: string;
  accountId: string;
  firstDay: string;
  lastDay: string;
  deputyId: string | null;
}

const awayOn = (absences: readonly Absence[], accountId: string, day: string) =>
  absences.find((each) => each.accountId === accountId && each.firstDay <= day && day <= each.lastDay);

/**
 * Who stands in for an account on a day: the deputy, or, where that one is away too, the deputy's deputy, and so on.
 * Null where the account is there, or where nobody stands in at the end of the row. Never loops.
 */
export function standInOn(absences: readonly Absence[], accountId: string, day: string): string | null {
  const seen = new Set<string>();
  let current = accountId;
  for (;;) {
    seen.add(current);
    const away = awayOn(absences, current, day);
    if (!away) return current === accountId ? null : current;
    if (away.deputyId === null || seen.has(away.deputyId)) return null;
    current = away.deputyId;
  }
}

/** Whether on any day of `wanted` the row of deputies would come back to who is away. */
export function makesCircle(absences: readonly Absence[], wanted: Absence): boolean {
  const all = [...absences.filter(({ id }) => id !== wanted.id), wanted];
  // Who stands in changes only where an absence begins or the day after one ends; first days are enough, for a circle
  // needs all of its absences at once, and the last of them to begin begins inside of the others.
  const days = all.map(({ firstDay }) => [firstDay, wanted.firstDay].toSorted()[1] ?? firstDay);
  return days.some((day) => day <= wanted.lastDay && circleOn(all, wanted.accountId, day));
}

function circleOn(absences: readonly Absence[], accountId: string, day: string): boolean {
  const seen = new Set<string>([accountId]);
  let current = awayOn(absences, accountId, day)?.deputyId ?? null;
  while (current !== null) {
    if (seen.has(current)) return true;
    seen.add(current);
    current = awayOn(absences, current, day)?.deputyId ?? null;
  }
  return false;
}

/** Whether an account would be away twice on one day. */
export function overlaps(absences: readonly Absence[], wanted: Absence): boolean {
  return absences.some(
    (each) =>
      each.id !== wanted.id &&
      each.accountId === wanted.accountId &&
      each.firstDay <= wanted.lastDay &&
      wanted.firstDay <= each.lastDay,
  );
}
