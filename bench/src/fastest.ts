import { do_not_optimize } from 'mitata';

const ROUNDS = 100;

/**
 * The fastest of many rounds of each, milliseconds. They take turns, so that all of them meet the same machine; what else it
 * does only ever adds to a round.
 */
export function fastest(works: readonly (() => unknown)[]): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1)
    works.forEach((work, index) => {
      const start = performance.now();
      do_not_optimize(work());
      best[index] = Math.min(best[index] ?? 0, performance.now() - start);
    });
  return best;
}
