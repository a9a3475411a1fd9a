import { expect, test } from 'vitest';
import { nextOccurrences, type Repeat } from './repeat.ts';

const tuesdays: Repeat = {
  ...{ start: '2026-09-01', time: '16:00', zone: 'Europe/Berlin' },
  rule: { unit: 'week', every: 1, weekdays: [2] },
};
const locals = (repeat: Repeat, from: string, count: number) =>
  nextOccurrences(repeat, from, count).map(({ local }) => local);
const moments = (repeat: Repeat, from: string, count: number) =>
  nextOccurrences(repeat, from, count).map(({ moment }) => moment);

test('Tuesday at four stays at four when clocks are put back and when they are put forward', () => {
  expect(nextOccurrences(tuesdays, '2026-10-20', 2)).toEqual([
    { local: '2026-10-20T16:00', moment: { kind: 'moment', at: '2026-10-20T14:00:00Z' } },
    { local: '2026-10-27T16:00', moment: { kind: 'moment', at: '2026-10-27T15:00:00Z' } },
  ]);
  expect(moments(tuesdays, '2027-03-22', 2)).toEqual([
    { kind: 'moment', at: '2027-03-23T15:00:00Z' },
    { kind: 'moment', at: '2027-03-30T14:00:00Z' },
  ]);
});

test('A time that a clock never shows, and one that it shows twice, are told and not guessed', () => {
  const nights: Repeat = {
    ...{ ...tuesdays, start: '2026-01-04', time: '02:30' },
    rule: { unit: 'week', every: 1, weekdays: [7] },
  };
  expect(nextOccurrences(nights, '2026-03-29', 1)).toEqual([{ local: '2026-03-29T02:30', moment: { kind: 'never' } }]);
  expect(moments(nights, '2026-10-25', 1)).toEqual([
    { kind: 'twice', earlier: '2026-10-25T00:30:00Z', later: '2026-10-25T01:30:00Z' },
  ]);
  expect(moments({ ...nights, which: 'later' }, '2026-10-25', 1)).toEqual([
    { kind: 'moment', at: '2026-10-25T01:30:00Z' },
  ]);
});

test('It begins with its first day, ends with its last, and leaves exceptions out', () => {
  const some = { ...tuesdays, until: '2026-09-29', except: ['2026-09-15'] };
  const all = ['2026-09-01T16:00', '2026-09-08T16:00', '2026-09-22T16:00', '2026-09-29T16:00'];
  expect(locals(some, '2020-01-01', 10)).toEqual(all);
  expect(locals(some, '2026-09-15', 10)).toEqual(all.slice(2));
  expect(locals(some, '2026-09-30', 10)).toEqual([]);
  expect(locals(some, '2026-09-01', 2)).toEqual(all.slice(0, 2));
});

test('Every second week is counted from the week of the first day, wherever one begins to look', () => {
  const rule = { unit: 'week', every: 2, weekdays: [4, 1] } as const;
  // A Wednesday: the Monday of its week lies before it.
  const repeat: Repeat = { ...tuesdays, start: '2026-12-02', rule };
  const days = ['2026-12-03T16:00', '2026-12-14T16:00', '2026-12-17T16:00', '2026-12-28T16:00'];
  expect(locals(repeat, '2026-01-01', 4)).toEqual(days);
  expect(locals(repeat, '2026-12-04', 3)).toEqual(days.slice(1));
  expect(locals(repeat, '2026-12-15', 2)).toEqual(days.slice(2));
});

test('A month without the day is left out', () => {
  const last: Repeat = { ...tuesdays, start: '2026-01-31', rule: { unit: 'month', every: 1, day: 31 } };
  expect(locals(last, '2026-01-01', 4)).toEqual([
    ...['2026-01-31T16:00', '2026-03-31T16:00', '2026-05-31T16:00', '2026-07-31T16:00'],
  ]);
  const never: Repeat = { ...tuesdays, start: '2026-02-01', rule: { unit: 'month', every: 12, day: 30 } };
  expect(locals(never, '2026-02-01', 1)).toEqual([]);
});

test.each([
  [1, ['2026-09-01', '2026-10-06', '2026-11-03']],
  [2, ['2026-09-08', '2026-10-13', '2026-11-10']],
  [5, ['2026-09-29', '2026-12-29', '2027-03-30']],
  [-1, ['2026-09-29', '2026-10-27', '2026-11-24']],
] as const)('Tuesday number %i of each month', (nth, days) => {
  const repeat: Repeat = { ...tuesdays, rule: { unit: 'month', every: 1, weekday: 2, nth } };
  expect(locals(repeat, '2026-09-01', 3)).toEqual(days.map((day) => `${day}T16:00`));
});

test('Every third month goes on from the first one', () => {
  const repeat: Repeat = { ...tuesdays, start: '2026-11-15', rule: { unit: 'month', every: 3, day: 10 } };
  expect(locals(repeat, '2026-11-01', 2)).toEqual(['2027-02-10T16:00', '2027-05-10T16:00']);
  expect(locals(repeat, '2027-03-01', 2)).toEqual(['2027-05-10T16:00', '2027-08-10T16:00']);
});

test('A step of nothing is refused', () => {
  const rule = { unit: 'week', every: 0, weekdays: [2] } as const;
  expect(() => nextOccurrences({ ...tuesdays, rule }, '2026-09-01', 1)).toThrow(RangeError);
});
