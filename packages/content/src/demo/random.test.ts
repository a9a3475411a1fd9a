import { uuid } from '@jmd-digital/schemas';
import { describe, expect, it } from 'vitest';
import { idFor, seededRandom } from './random.ts';

const draws = (seed: string, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe('seededRandom', () => {
  it('draws the same for the same seed and something else for another', () => {
    expect(draws('a', 20)).toEqual(draws('a', 20));
    expect(draws('a', 20)).not.toEqual(draws('b', 20));
  });

  it('stays in [0, 1) and spreads evenly', () => {
    const numbers = draws('spread', 10_000);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    for (const tenth of Array.from({ length: 10 }, (_, index) => index)) {
      const share = numbers.filter((number) => Math.floor(number * 10) === tenth).length / numbers.length;
      expect(share).toBeGreaterThan(0.08);
      expect(share).toBeLessThan(0.12);
    }
  });

  it('shuffles without loss and weighs as told', () => {
    const random = seededRandom('weights');
    expect(random.shuffled([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
    const indices = Array.from({ length: 1000 }, () => random.weighted([0, 3, 1]));
    expect(indices.filter((index) => index === 0)).toEqual([]);
    expect(indices.filter((index) => index === 1).length / 1000).toBeCloseTo(0.75, 1);
  });
});

describe('idFor', () => {
  it('makes UUIDs of version 8, the same for the same key', () => {
    expect(idFor('site 14612')).toBe(idFor('site 14612'));
    expect(idFor('site 14612')).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(uuid.parse(idFor('site 14612'))).toBe(idFor('site 14612'));
  });

  it('does not repeat over 50,000 keys', () => {
    expect(new Set(Array.from({ length: 50_000 }, (_, index) => idFor(`key ${index}`))).size).toBe(50_000);
  });
});
