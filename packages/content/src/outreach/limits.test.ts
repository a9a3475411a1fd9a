import { expect, test } from 'vitest';
import * as z from 'zod';
import { outreachLimits } from './limits.ts';
import { platformLimits } from './schema.ts';

test('Each limit has its form, its source and its day, once a platform', () => {
  expect(z.array(platformLimits).parse(outreachLimits)).toEqual(outreachLimits);
  const platforms = outreachLimits.map(({ platform }) => platform);
  expect(new Set(platforms).size).toBe(platforms.length);
});

test('A row without a limit or with one that nobody knows is refused', () => {
  const [row] = outreachLimits;
  expect(platformLimits.safeParse({ ...row, text: {} }).success).toBe(false);
  expect(platformLimits.safeParse({ ...row, text: { letters: 3 } }).success).toBe(false);
});
