/** Everything that one can come to from some places, themselves among it. */
export function reachable(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(from);
  for (const id of seen) for (const to of next(id)) seen.add(to);
  return seen;
}

/** The places of these from which one can come to a place of the wanted kind, or is at one. */
export function canReach(
  ids: readonly string[],
  next: (id: string) => readonly string[],
  isWanted: (id: string) => boolean,
): ReadonlySet<string> {
  const before = (id: string) => ids.filter((other) => next(other).includes(id));
  return reachable(ids.filter(isWanted), before);
}
