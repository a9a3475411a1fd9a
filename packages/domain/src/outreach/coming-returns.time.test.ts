import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { comingReturns } from './coming-returns.ts';
import type { Repeat } from './repeat.ts';

const repeat = (more: Partial<Repeat> = {}): Repeat => ({
  ...{ start: '2026-01-01', time: '16:00', zone: 'Europe/Berlin', rule: { unit: 'week', every: 1, weekdays: [2] } },
  ...more,
});
const at = (moment: string) => Temporal.Instant.from(moment);

test('Returns of the next eight days, not those that are over', () => {
  const tuesday = { local: '2026-12-01T16:00', at: '2026-12-01T15:00:00Z', clear: true };
  expect(comingReturns(repeat(), at('2026-11-25T10:00:00Z'))).toEqual([tuesday]);
  expect(comingReturns(repeat(), at('2026-12-01T14:59:59Z'))).toHaveLength(2);
  expect(comingReturns(repeat(), at('2026-12-01T15:00:00Z'))).toMatchObject([{ local: '2026-12-08T16:00' }]);
  expect(comingReturns(repeat({ until: '2026-11-30' }), at('2026-11-25T10:00:00Z'))).toEqual([]);
});

test('The clock on the wall counts, over the change to summer time', () => {
  const sunday = repeat({ rule: { unit: 'week', every: 1, weekdays: [7, 1] } });
  expect(comingReturns(sunday, at('2027-03-22T23:30:00Z')).map(({ local, at }) => [local, at])).toEqual([
    ['2027-03-28T16:00', '2027-03-28T14:00:00Z'],
    ['2027-03-29T16:00', '2027-03-29T14:00:00Z'],
  ]);
});

test('A time that the clock shows twice or never is told; which one of two may be said before', () => {
  const sunday = repeat({ time: '02:30', rule: { unit: 'week', every: 1, weekdays: [7] } });
  expect(comingReturns(sunday, at('2027-03-25T10:00:00Z'))).toEqual([
    { local: '2027-03-28T02:30', at: '2027-03-28T01:30:00Z', clear: false },
  ]);
  expect(comingReturns(sunday, at('2027-10-28T10:00:00Z'))).toEqual([
    { local: '2027-10-31T02:30', at: '2027-10-31T00:30:00Z', clear: false },
  ]);
  expect(comingReturns({ ...sunday, which: 'later' }, at('2027-10-28T10:00:00Z'))).toEqual([
    { local: '2027-10-31T02:30', at: '2027-10-31T01:30:00Z', clear: true },
  ]);
});

test('A weekday that a rule names twice comes once, and every day comes eight times', () => {
  const twice = repeat({ rule: { unit: 'week', every: 1, weekdays: [2, 2] } });
  expect(comingReturns(twice, at('2026-11-25T10:00:00Z'))).toHaveLength(1);
  const daily = repeat({ rule: { unit: 'week', every: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] } });
  expect(comingReturns(daily, at('2026-11-25T10:00:00Z'))).toHaveLength(8);
});
