import { expect, test } from 'vitest';
import { eraseDay } from './retention.ts';

test('The client shortens what the carrier has set, and never lengthens it', () => {
  expect(eraseDay('2026-10-01', 183, null)).toBe('2027-04-02');
  expect(eraseDay('2026-10-01', 183, 30)).toBe('2026-10-31');
  expect(eraseDay('2026-10-01', 183, 730)).toBe('2027-04-02');
  expect(eraseDay('2026-10-01', 183, 0)).toBe('2026-10-01');
  expect(eraseDay('2028-02-28', 1, null)).toBe('2028-02-29');
});
