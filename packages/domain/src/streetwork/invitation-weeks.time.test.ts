import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { invitationUntil, toldOfWeek, weekOf } from './invitation-weeks.ts';

const day = fc
  .integer({ min: 0, max: 2_000 })
  .map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }).toString());

test('A week begins on its Monday, over the turn of a year too', () => {
  expect(weekOf('2026-11-29')).toBe('2026-11-23');
  expect(weekOf('2026-11-23')).toBe('2026-11-23');
  expect(weekOf('2027-01-01')).toBe('2026-12-28');
  expect(invitationUntil('2026-11-25')).toBe('2026-12-25');
});

test('How many were used is told once none of the week can be used any more, and of five and more', () => {
  const week = { week: '2026-11-23', made: 5, used: 2 };
  expect(toldOfWeek(week, '2026-12-29').used).toBeNull();
  expect(toldOfWeek(week, '2026-12-30').used).toBe(2);
  expect(toldOfWeek({ ...week, made: 4 }, '2027-06-01')).toEqual({ week: '2026-11-23', made: 4, used: null });
});

test('What was told never changes: no invitation of that week can be used afterwards', () => {
  fc.assert(
    fc.property(day, day, (made, today) => {
      const told = toldOfWeek({ week: weekOf(made), made: 9, used: 3 }, today).used !== null;
      if (told) expect(invitationUntil(made) < today).toBe(true);
    }),
  );
});
