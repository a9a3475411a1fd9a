import { expect, test } from 'vitest';
import {
  byDay,
  isDay,
  isMonth,
  shiftDay,
  shiftDayByMonths,
  shiftMonth,
  weekNumber,
  weekOf,
  weeksOf,
} from './calendar.ts';

test('A month comes in whole weeks, Monday first', () => {
  const january = weeksOf('2027-01');
  expect(january).toHaveLength(5);
  expect(january[0]).toEqual([
    ...['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'],
    ...['2027-01-01', '2027-01-02', '2027-01-03'],
  ]);
  expect(january.at(-1)?.at(-1)).toBe('2027-01-31');
  // Four weeks exactly, and six.
  expect(weeksOf('2027-02')).toHaveLength(4);
  expect(weeksOf('2027-05')).toHaveLength(6);
});

test('Every month of some years: each of its days once, all weeks of seven in a row', () => {
  for (let month = '2024-01'; month < '2029-01'; month = shiftMonth(month, 1)) {
    const days = weeksOf(month).flat();
    expect(days.length % 7).toBe(0);
    expect(new Set(days).size).toBe(days.length);
    expect(days).toEqual(days.map((_, index) => shiftDay(days[0] ?? '', index)));
    const own = days.filter((day) => day.startsWith(month));
    expect(own[0]).toBe(`${month}-01`);
    expect(shiftDay(own.at(-1) ?? '', 1)).toBe(`${shiftMonth(month, 1)}-01`);
  }
});

test('Days go on where clocks are put forward and back, over leap days and the turn of a year', () => {
  expect(shiftDay('2026-03-28', 1)).toBe('2026-03-29');
  expect(shiftDay('2026-03-29', 1)).toBe('2026-03-30');
  expect(shiftDay('2026-10-25', 1)).toBe('2026-10-26');
  expect(shiftDay('2026-10-26', -1)).toBe('2026-10-25');
  expect(shiftDay('2028-02-28', 1)).toBe('2028-02-29');
  expect(shiftDayByMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(shiftDayByMonths('2027-01-31', -2)).toBe('2026-11-30');
  expect(shiftMonth('2026-12', 1)).toBe('2027-01');
  expect(shiftMonth('2027-01', -1)).toBe('2026-12');
});

test('Weeks have the numbers of ISO 8601', () => {
  expect(weekOf('2027-01-01')[0]).toBe('2026-12-28');
  expect(weekOf('2027-01-03').at(-1)).toBe('2027-01-03');
  expect(weekNumber('2027-01-03')).toBe(53);
  expect(weekNumber('2027-01-04')).toBe(1);
});

test('Only days and months that exist are any', () => {
  expect([isDay('2027-02-28'), isDay('2028-02-29')]).toEqual([true, true]);
  expect([isDay('2027-02-29'), isDay('2027-2-1'), isDay('2027-01'), isDay('')]).toEqual([false, false, false, false]);
  expect([isMonth('2027-12'), isMonth('2027-13'), isMonth('2027-01-01')]).toEqual([true, false, false]);
});

test('What is planned lies on the day of the clock that it was planned by', () => {
  const night = { plannedLocal: '2026-12-01T00:30', plannedAt: '2026-11-30T23:30:00Z' };
  const evening = { plannedLocal: '2026-12-01T18:00', plannedAt: '2026-12-01T17:00:00Z' };
  const elsewhere = { plannedLocal: '2026-12-02T01:00', plannedAt: '2026-12-01T16:00:00Z' };
  const found = byDay([elsewhere, evening, night]);
  expect([...found.keys()]).toEqual(['2026-12-01', '2026-12-02']);
  expect(found.get('2026-12-01')).toEqual([night, evening]);
});

test('What the clock shows twice keeps the order of time', () => {
  const later = { plannedLocal: '2026-10-25T02:30', plannedAt: '2026-10-25T01:30:00Z' };
  const earlier = { plannedLocal: '2026-10-25T02:30', plannedAt: '2026-10-25T00:30:00Z' };
  expect(byDay([later, earlier]).get('2026-10-25')).toEqual([earlier, later]);
});
