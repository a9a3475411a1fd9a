import { expect, test } from 'vitest';
import { clockAt, momentOf, workdayMoment } from './moments.ts';

test.each([
  ['2026-07-01', '09:30', '2026-07-01T07:30:00Z'],
  ['2026-12-01', '00:00', '2026-11-30T23:00:00Z'],
  // The hour that comes twice, and the one that is left out.
  ['2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
  ['2027-03-28', '02:30', '2027-03-28T01:30:00Z'],
])('%s %s in Germany', (day, time, instant) => {
  expect(momentOf(day, time).toString()).toBe(instant);
});

test('The clock of a device is read as people in Germany see it', () => {
  const midnight = Date.parse('2026-11-28T23:00:00Z');
  expect(clockAt(midnight)).toEqual({ day: '2026-11-29', time: '00:00', weekday: 7 });
  expect(clockAt(midnight - 1)).toEqual({ day: '2026-11-28', time: '23:59', weekday: 6 });
});

test('A working day is this one, or the Monday after a weekend', () => {
  const days = ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map((day) => workdayMoment(day, '10:00'));
  expect(days.map(String)).toEqual([
    '2026-11-27T09:00:00Z',
    '2026-11-30T09:00:00Z',
    '2026-11-30T09:00:00Z',
    '2026-11-30T09:00:00Z',
  ]);
});
