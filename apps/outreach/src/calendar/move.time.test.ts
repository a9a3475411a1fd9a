import { expect, test } from 'vitest';
import { isTwice, moveProblem, plannedNow, plannedTimeOf, type Wanted, wantedOf } from './move.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const at = (day: string, time: string, which: Wanted['which'] = null): Wanted => ({
  ...{ day, time, zone: 'Europe/Berlin', which },
});

test('A time that the clock never shows is told, and one that it shows twice has to be chosen from', () => {
  expect(moveProblem(at('2026-03-29', '02:30'), NOW)).toBe('never');
  expect(moveProblem(at('2026-10-25', '02:30'), NOW)).toBe('twice');
  expect(moveProblem(at('2026-10-25', '02:30', 'later'), NOW)).toBeNull();
  expect(plannedTimeOf(at('2026-10-25', '02:30', 'later'))).toMatchObject({ which: 'later' });
  expect(isTwice(at('2026-10-25', '02:30', 'later'))).toBe(true);
});

test('A choice between two does not go on to a day that has one', () => {
  expect(plannedTimeOf(at('2026-10-26', '02:30', 'later'))).not.toHaveProperty('which');
});

test('What is missing and what is over is told', () => {
  expect(moveProblem(at('', '16:00'), NOW)).toBe('day');
  expect(moveProblem(at('2026-03-02', ''), NOW)).toBe('time');
  expect(moveProblem(at('2026-02-28', '16:00'), NOW)).toBe('past');
  expect(moveProblem(at('2026-03-01', '13:01'), NOW)).toBeNull();
});

test('What is planned is read back as it was chosen', () => {
  const planned = { plannedLocal: '2026-10-25T02:30', zone: 'Europe/Berlin' };
  expect(wantedOf({ ...planned, plannedAt: '2026-10-25T00:30:00Z' })).toEqual(at('2026-10-25', '02:30', 'earlier'));
  expect(wantedOf({ ...planned, plannedAt: '2026-10-25T01:30:00.000Z' })).toEqual(at('2026-10-25', '02:30', 'later'));
  expect(wantedOf({ ...planned, plannedLocal: '2026-10-26T02:30', plannedAt: '2026-10-26T01:30:00Z' })).toEqual(
    at('2026-10-26', '02:30'),
  );
});

test('Now is this minute, and the right one of two where the clock shows it twice', () => {
  const zone = 'Europe/Berlin';
  expect(plannedNow(Date.parse('2026-11-29T23:30:40Z'), zone)).toEqual({ day: '2026-11-30', time: '00:30', zone });
  const twice = { day: '2026-10-25', time: '02:30', zone };
  expect(plannedNow(Date.parse('2026-10-25T00:30:59Z'), zone)).toEqual({ ...twice, which: 'earlier' });
  expect(plannedNow(Date.parse('2026-10-25T01:30:00Z'), zone)).toEqual({ ...twice, which: 'later' });
});
