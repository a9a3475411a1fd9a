import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Absence, makesCircle, overlaps, standInOn } from './deputies.ts';

const away = (accountId: string, deputyId: string | null, firstDay: string, lastDay: string): Absence => ({
  ...{ id: `${accountId}-${firstDay}`, accountId, deputyId, firstDay, lastDay },
});

test('The deputy stands in from the first day to the last, and not the day after', () => {
  const all = [away('a', 'b', '2026-12-21', '2026-12-31')];
  expect(standInOn(all, 'a', '2026-12-20')).toBeNull();
  expect(standInOn(all, 'a', '2026-12-21')).toBe('b');
  expect(standInOn(all, 'a', '2026-12-31')).toBe('b');
  expect(standInOn(all, 'a', '2027-01-01')).toBeNull();
});

test('Where the deputy is away too, their deputy stands in', () => {
  const all = [away('a', 'b', '2026-12-01', '2026-12-31'), away('b', 'c', '2026-12-10', '2026-12-12')];
  expect(standInOn(all, 'a', '2026-12-09')).toBe('b');
  expect(standInOn(all, 'a', '2026-12-10')).toBe('c');
  expect(standInOn(all, 'a', '2026-12-13')).toBe('b');
  expect(standInOn([...all, away('c', null, '2026-12-11', '2026-12-11')], 'a', '2026-12-11')).toBeNull();
});

test('A circle is found where its absences meet, and only there', () => {
  const all = [away('a', 'b', '2026-12-01', '2026-12-10'), away('b', 'c', '2026-12-05', '2026-12-20')];
  expect(makesCircle(all, away('c', 'a', '2026-12-08', '2026-12-30'))).toBe(true);
  expect(makesCircle(all, away('c', 'a', '2026-12-11', '2026-12-30'))).toBe(false);
  expect(makesCircle(all, away('c', 'd', '2026-12-08', '2026-12-30'))).toBe(false);
});

test('The same absence set again is not in its own way', () => {
  const one = away('a', 'b', '2026-12-01', '2026-12-10');
  expect(overlaps([one], one)).toBe(false);
  expect(overlaps([one], { ...one, id: 'other' })).toBe(true);
  expect(overlaps([one], { ...away('a', 'b', '2026-12-11', '2026-12-12') })).toBe(false);
});

test('What was set without a circle always ends, and with somebody who is there', () => {
  const people = ['a', 'b', 'c', 'd'];
  const day = (n: number) => `2026-12-${String(n).padStart(2, '0')}`;
  const absence = fc
    .record({
      id: fc.uuid(),
      accountId: fc.constantFrom(...people),
      deputyId: fc.option(fc.constantFrom(...people)),
      first: fc.integer({ min: 1, max: 20 }),
      length: fc.integer({ min: 0, max: 8 }),
    })
    .filter(({ accountId, deputyId }) => accountId !== deputyId)
    .map(({ id, accountId, deputyId, first, length }) => ({
      ...{ id, accountId, deputyId, firstDay: day(first), lastDay: day(first + length) },
    }));
  fc.assert(
    fc.property(fc.array(absence, { maxLength: 12 }), fc.integer({ min: 1, max: 28 }), (wanted, n) => {
      const set: Absence[] = [];
      for (const each of wanted) if (!overlaps(set, each) && !makesCircle(set, each)) set.push(each);
      for (const person of people) {
        const standIn = standInOn(set, person, day(n));
        if (standIn === null) continue;
        expect(standIn).not.toBe(person);
        expect(set.some((a) => a.accountId === standIn && a.firstDay <= day(n) && day(n) <= a.lastDay)).toBe(false);
      }
      // Whoever would make a circle on a day was not set, so following deputies comes to an end within all of them.
      for (const person of people) expect(makesCircle(set, { ...away(person, null, day(n), day(n)) })).toBe(false);
    }),
  );
});
