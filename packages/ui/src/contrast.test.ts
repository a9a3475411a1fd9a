import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { COLOURS, type Colour, DECORATIVE, PAIRS } from './tokens.ts';

test('Contrast of known colours', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(() => contrast('red', '#ffffff')).toThrow(RangeError);
});

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  test.each(PAIRS)('$front on $back is at least $atLeast to 1', ({ front, back, atLeast }) => {
    expect(contrast(COLOURS[front][scheme], COLOURS[back][scheme])).toBeGreaterThanOrEqual(atLeast);
  });
});

test('Every colour is part of a pair or said to be decorative', () => {
  const judged = new Set<Colour>([...PAIRS.flatMap(({ front, back }) => [front, back]), ...DECORATIVE]);
  expect(Object.keys(COLOURS).filter((name) => !judged.has(name as Colour))).toEqual([]);
});
