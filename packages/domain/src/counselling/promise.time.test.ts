import { loadReferenceData } from '@jmd-digital/content';
import type { Land } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { createHolidayIndex } from '../directory/holiday-index.ts';
import { promisedAnswer } from './promise.ts';

const holidays = createHolidayIndex(loadReferenceData().holidays);
const promised = (local: string, land: Land | null = 'NW') =>
  promisedAnswer(Temporal.ZonedDateTime.from(`${local}[Europe/Berlin]`).toInstant(), land, holidays);

test.each([
  ['on a Wednesday', '2026-11-25T10:00', 'NW', '2026-11-27'],
  ['late on a Wednesday', '2026-11-25T23:59', 'NW', '2026-11-27'],
  ['on a Thursday', '2026-11-26T10:00', 'NW', '2026-11-30'],
  ['on a Saturday', '2026-11-28T10:00', 'NW', '2026-12-01'],
  ['over Christmas and New Year', '2026-12-23T10:00', 'NW', '2026-12-28'],
  ['before a day of repentance, which Saxony alone keeps', '2026-11-17T10:00', 'SN', '2026-11-20'],
  ['before the same day elsewhere', '2026-11-17T10:00', 'NW', '2026-11-19'],
  ['before a holiday of some places only', '2025-08-13T10:00', 'BY', '2025-08-18'],
  ['for an online team, which keeps what all keep', '2026-06-03T10:00', null, '2026-06-05'],
  ['the same where Corpus Christi is kept', '2026-06-03T10:00', 'NW', '2026-06-08'],
  ['past the end of the table', '2035-01-02T10:00', 'NW', '2035-01-04'],
] as const)('An answer to a question that came %s', (_what, at, land, day) => {
  expect(promised(at, land).day).toBe(day);
});

test('It is late from the end of that day on, in the time of the place, across the change of clocks too', () => {
  expect(promised('2026-11-25T10:00').dueAt).toBe('2026-11-27T23:00:00Z');
  expect(promised('2026-03-26T10:00')).toEqual({ day: '2026-03-30', dueAt: '2026-03-30T22:00:00Z' });
});
