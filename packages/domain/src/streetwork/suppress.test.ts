import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideNested, hideSmall } from './suppress.ts';

test('What is large is told, and what is small is hidden with so many others that nobody can reckon it', () => {
  expect(hideSmall([10, 20, 30])).toEqual([10, 20, 30]);
  // One alone would be the total without the others.
  expect(hideSmall([3, 20, 30])).toEqual([null, null, 30]);
  // Nobody at all is small, too, and two times nobody would be told by the total.
  expect(hideSmall([0, 0, 8, 30])).toEqual([null, null, null, 30]);
  // Two times the largest of the small ones would be told by their sum.
  expect(hideSmall([4, 4, 9, 30])).toEqual([null, null, null, 30]);
  expect(hideSmall([2, 1, 3, 30])).toEqual([null, null, null, 30]);
  expect(hideSmall([1, 2])).toEqual([null, null]);
  expect(hideSmall([])).toEqual([]);
});

test('A part is told where it is large and leaves no small rest', () => {
  expect(hideNested([40, 20, 8])).toEqual([40, 20, 8]);
  expect(hideNested([7, 6, 0])).toEqual([7, null, null]);
  expect(hideNested([40, 20, 17])).toEqual([40, 20, null]);
  expect(hideNested([40, 3, 2])).toEqual([40, null, null]);
  expect(hideNested([4, 0, 0])).toEqual([null, null, null]);
  // Who came no further is not told by those who came further still.
  expect(hideNested([40, 38, 20])).toEqual([40, null, null]);
});

/** Every way in which hidden counts could be, for who knows the total and what is told. */
function possible(told: readonly (number | null)[], total: number): number[][] {
  const [first, ...rest] = told;
  if (first === undefined) return total === 0 ? [[]] : [];
  const values = first === null ? Array.from({ length: total + 1 }, (_, value) => value) : [first];
  return values.flatMap((value) =>
    value > total ? [] : possible(rest, total - value).map((more) => [value, ...more]),
  );
}

test('By trying all: no hidden count follows from the total, even for who knows which of them are small', () => {
  const SMALLEST = 3;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 5 }), (counts) => {
      const told = hideSmall(counts, SMALLEST);
      if (!told.includes(null) || told.every((count) => count === null)) return;
      const total = counts.reduce((sum, count) => sum + count, 0);
      const ways = possible(told, total).filter((way) =>
        way.every((count, index) => count < SMALLEST === (counts[index] ?? 0) < SMALLEST),
      );
      expect(ways.map((way) => way.join())).toContain(counts.join());
      for (const [index, count] of told.entries())
        if (count === null) expect(new Set(ways.map((way) => way[index])).size).toBeGreaterThan(1);
    }),
    { numRuns: 2_000 },
  );
});

test('Nothing small is told, and what is told is true', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 12 }), (counts) => {
      for (const [index, count] of hideSmall(counts).entries()) {
        if (count === null) continue;
        expect(count).toBe(counts[index]);
        expect(count).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});
