import { localMoment } from '@jmd-digital/domain/counselling-time';
import { expect, test } from 'vitest';
import { checkTimes, timesToSend, type WallTime } from './offer-times.ts';

const NOW = Date.parse('2027-03-01T10:00:00Z');
const time = (day: string, clock: string, which: WallTime['which'] = null) => ({
  id: `${day}${clock}`,
  day,
  clock,
  which,
});
const kinds = (...times: WallTime[]) =>
  [...checkTimes(times, (local, which) => localMoment(local, 'Europe/Berlin', which), NOW).values()].map(
    ({ kind }) => kind,
  );

test('A time ahead can be offered; one that is missing, over or named twice cannot', () => {
  expect(kinds(time('2027-03-09', '16:00'))).toEqual([]);
  expect(kinds(time('', '16:00'), time('2027-03-09', ''))).toEqual(['missing', 'missing']);
  expect(kinds(time('2027-03-01', '10:59'))).toEqual(['over']);
  expect(kinds(time('2027-03-09', '16:00'), { ...time('2027-03-09', '16:00'), id: 'again' })).toEqual(['double']);
});

test('An hour that happens twice has to be chosen from, one that does not happen is refused', () => {
  expect(kinds(time('2027-10-31', '02:30'))).toEqual(['twice']);
  expect(kinds(time('2027-10-31', '02:30', 'later'))).toEqual([]);
  expect(kinds(time('2027-03-28', '02:30'))).toEqual(['never']);
});

test('Both of an hour that happens twice can be offered', () => {
  expect(kinds(time('2027-10-31', '02:30', 'earlier'), { ...time('2027-10-31', '02:30', 'later'), id: 'b' })).toEqual(
    [],
  );
});

test('What is sent is the wall clock, and which of two where that was asked', () => {
  expect(timesToSend([time('2027-03-09', '16:00'), time('2027-10-31', '02:30', 'later')])).toEqual([
    { id: '2027-03-0916:00', local: '2027-03-09T16:00' },
    { id: '2027-10-3102:30', local: '2027-10-31T02:30', which: 'later' },
  ]);
});
