/** Smallest number that is told. */
export const SMALLEST_TOLD = 5;

/**
 * Counts that part a total, with those hidden that would say something of few people. A zero is hidden as well: that nobody
 * of a kind was there says something of everybody who could have been. What is hidden cannot be reckoned from the rest: two
 * are hidden at least, together they are no fewer than the smallest that is told, and each could still be several numbers
 * (complementary suppression; Hundepool et al., Statistical Disclosure Control, 2012, chapter 4).
 * @param counts add up to what everybody knows as their total
 */
export function hideSmall(counts: readonly number[], smallest = SMALLEST_TOLD): (number | null)[] {
  const small = counts.map((count) => count < smallest);
  const hidden = [...small];
  if (!hidden.includes(true)) return [...counts];
  while (hidden.includes(false) && isReckoned(counts, small, hidden, smallest)) {
    const next = counts
      .map((count, index) => ({ count, index }))
      .filter(({ index }) => !hidden[index])
      .reduce((least, each) => (each.count < least.count ? each : least));
    hidden[next.index] = true;
  }
  return counts.map((count, index) => (hidden[index] ? null : count));
}

/** Whether somebody who knows the total, and the rule, could reckon one of the hidden. */
function isReckoned(
  counts: readonly number[],
  small: readonly boolean[],
  hidden: readonly boolean[],
  smallest: number,
): boolean {
  const cells = counts.flatMap((count, index) => (hidden[index] ? [{ count, isSmall: small[index] }] : []));
  const sum = cells.reduce((total, { count }) => total + count, 0);
  if (cells.length < 2 || sum < smallest) return true;
  // As if it were known which of them are small: who knows less can reckon less.
  const [least, most] = [0, smallest - 1];
  const bounds = cells.map(({ isSmall }) => (isSmall ? { low: least, high: most } : { low: smallest, high: sum }));
  const lows = bounds.reduce((total, { low }) => total + low, 0);
  const highs = bounds.reduce((total, { high }) => total + high, 0);
  return bounds.some(({ low, high }) => {
    const [from, to] = [Math.max(low, sum - (highs - high)), Math.min(high, sum - (lows - low))];
    return from >= to;
  });
}

/**
 * Of counts of which each is part of the one before (contacts, mandates, referrals) those that may be told: not small ones, and none that leaves a small rest of the one that it is part of:
 * 7 contacts with 6 mandates would tell of one person.
 */
export function hideNested(counts: readonly number[], smallest = SMALLEST_TOLD): (number | null)[] {
  let isOpen = true;
  return counts.map((count, index) => {
    const outer = counts[index - 1];
    isOpen &&= count >= smallest && (outer === undefined || outer - count >= smallest);
    return isOpen ? count : null;
  });
}
