import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayNumber, weekNumber } from './calendar.ts';
import { streakOf } from './streak.ts';

test('Days are counted as the calendar counts them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
      const day = Temporal.PlainDate.from('1970-01-01').add({ days });
      expect(dayNumber(day.toString())).toBe(days);
      expect(weekNumber(days + 7)).toBe(weekNumber(days) + 1);
      if (day.dayOfWeek === 1) expect(weekNumber(days)).toBe(weekNumber(days - 1) + 1);
    }),
  );
});

// 29 November 2026 is a Sunday.
const TODAY = '2026-11-29';

test('Days in a row count, and today is not missed before it is over', () => {
  expect(streakOf([], TODAY)).toMatchObject({ days: 0, playedToday: false, pausesLeft: 2 });
  expect(streakOf([TODAY], TODAY)).toMatchObject({ days: 1, playedToday: true });
  expect(streakOf(['2026-11-27', '2026-11-28'], TODAY)).toMatchObject({ days: 2, playedToday: false, pausesLeft: 2 });
});

test('Two days of a week are free, the third ends it', () => {
  const monday = '2026-11-23';
  expect(streakOf([monday, '2026-11-26', TODAY], TODAY)).toMatchObject({ days: 2 });
  expect(streakOf([monday, '2026-11-24', '2026-11-27', '2026-11-28', TODAY], TODAY)).toMatchObject({
    days: 5,
    pausesLeft: 0,
  });
  // Saturday and Sunday of one week, Monday and Tuesday of the next.
  expect(streakOf(['2026-11-20', '2026-11-25'], '2026-11-25')).toMatchObject({ days: 2, pausesLeft: 0 });
});

test('A clock that ran ahead adds no days', () => {
  expect(streakOf(['2026-12-24', '2030-01-01', TODAY], TODAY)).toMatchObject({ days: 1, playedToday: true });
});

test('The lights of the week show what was played and what was left out for free', () => {
  expect(streakOf(['2026-11-26', '2026-11-28'], TODAY).week).toEqual([
    ...['open', 'open', 'open', 'lit', 'paused', 'lit', 'open'],
  ]);
});

test('A day more never makes it shorter, and it never counts more days than were played', () => {
  const day = fc
    .integer({ min: 0, max: 40 })
    .map((ago) => Temporal.PlainDate.from(TODAY).subtract({ days: ago }).toString());
  fc.assert(
    fc.property(fc.array(day), day, (days, more) => {
      const { days: count, pausesLeft } = streakOf(days, TODAY);
      expect(count).toBeLessThanOrEqual(new Set(days).size);
      expect(pausesLeft).toBeGreaterThanOrEqual(0);
      expect(streakOf([...days, more], TODAY).days).toBeGreaterThanOrEqual(count);
    }),
  );
});
