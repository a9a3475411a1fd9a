import { loadReferenceData } from '@jmd-digital/content';
import type { OpeningHours } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { createHolidayIndex } from './holiday-index.ts';
import { createCalendar, type Hours, openState, TIME_ZONE } from './open-state.ts';

const holidays = createHolidayIndex(loadReferenceData().holidays);
const at = (local: string) => createCalendar(Temporal.PlainDateTime.from(local).toZonedDateTime(TIME_ZONE).toInstant());

const entry = (weekday: number, opens: string, closes: string, more: Partial<OpeningHours> = {}): OpeningHours => ({
  weekday,
  opens,
  closes,
  publicHolidays: 'closed',
  byAppointment: false,
  ...more,
});

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => entry(weekday, '09:00', '17:00'));
const site = (openingHours: OpeningHours[], land: Hours['land'] = 'SN', byAppointment = false): Hours => ({
  openingHours,
  byAppointment,
  land,
});

test('Opens and closes to the minute', () => {
  const hours = site([entry(1, '09:00', '12:00'), entry(1, '13:00', '17:00')]);
  const answers = ['08:59', '09:00', '11:59', '12:00', '12:59', '13:00', '17:00'].map(
    (time) => openState(hours, at(`2026-11-23T${time}`), holidays).openNow,
  );
  expect(answers).toEqual(['closed', 'open', 'open', 'closed', 'closed', 'open', 'closed']);
});

test('Says when it closes, and through entries that join', () => {
  const hours = site([entry(1, '09:00', '12:00'), entry(1, '12:00', '15:00')]);
  expect(openState(hours, at('2026-11-23T10:00'), holidays).closesAt).toBe('2026-11-23T15:00+01:00');
});

test('24:00 joins the next day', () => {
  const hours = site([entry(1, '22:00', '24:00'), entry(2, '00:00', '02:00')]);
  expect(openState(hours, at('2026-11-23T23:00'), holidays).closesAt).toBe('2026-11-24T02:00+01:00');
  expect(openState(site([entry(1, '22:00', '24:00')]), at('2026-11-23T23:00'), holidays).closesAt).toBe(
    '2026-11-24T00:00+01:00',
  );
});

test('Buß- und Bettag closes in Saxony and not in Thuringia', () => {
  const noon = at('2026-11-18T12:00');
  expect(openState(site(everyDay, 'SN'), noon, holidays)).toEqual({
    openNow: 'closed',
    closesAt: null,
    opensAt: '2026-11-19T09:00+01:00',
  });
  expect(openState(site(everyDay, 'TH'), noon, holidays).openNow).toBe('open');
});

test('An entry that stays open on public holidays does', () => {
  const hours = site(everyDay.map((day) => ({ ...day, publicHolidays: 'open' as const })));
  expect(openState(hours, at('2026-12-25T12:00'), holidays).openNow).toBe('open');
});

test('A holiday of some municipalities only is unknown, not closed', () => {
  expect(openState(site(everyDay, 'BY'), at('2026-08-15T12:00'), holidays).openNow).toBe('unknown');
  expect(openState(site(everyDay, 'BY'), at('2026-08-15T20:00'), holidays).openNow).toBe('closed');
});

test('A date past the holiday table is unknown', () => {
  expect(openState(site(everyDay), at('2040-03-06T12:00'), holidays).openNow).toBe('unknown');
});

test('Without a Land, only the holidays of the whole country close', () => {
  expect(openState(site(everyDay, null), at('2026-10-03T12:00'), holidays).openNow).toBe('closed');
  expect(openState(site(everyDay, null), at('2026-11-18T12:00'), holidays).openNow).toBe('open');
});

test('By appointment, by entry and as a whole; nothing given is unknown', () => {
  const hours = site([entry(1, '09:00', '12:00', { byAppointment: true })]);
  expect(openState(hours, at('2026-11-23T10:00'), holidays).openNow).toBe('by-appointment');
  expect(openState(hours, at('2026-11-23T13:00'), holidays)).toEqual({
    openNow: 'closed',
    closesAt: null,
    opensAt: null,
  });
  expect(openState(site([], 'SN', true), at('2026-11-23T10:00'), holidays).openNow).toBe('by-appointment');
  expect(openState(site([]), at('2026-11-23T10:00'), holidays).openNow).toBe('unknown');
});

test('Over the change to summer time the offset follows', () => {
  const hours = site([entry(1, '09:00', '12:00')]);
  expect(openState(hours, at('2026-03-27T18:00'), holidays).opensAt).toBe('2026-03-30T09:00+02:00');
});

test('The hour that autumn repeats and the one that spring skips', () => {
  const night = site([entry(7, '02:00', '03:00', { publicHolidays: 'open' })]);
  const first = createCalendar(Temporal.Instant.from('2026-10-25T02:30+02:00'));
  const second = createCalendar(Temporal.Instant.from('2026-10-25T02:30+01:00'));
  expect(openState(night, first, holidays).openNow).toBe('open');
  expect(openState(night, second, holidays).openNow).toBe('open');
  expect(openState(night, at('2026-03-29T01:59'), holidays).openNow).toBe('closed');
  expect(openState(night, at('2026-03-29T03:00'), holidays).openNow).toBe('closed');
});

test('Looks 14 days ahead and no further', () => {
  // Christmas Day 2026 and New Year's Day 2027 are Fridays.
  const fridays = site([entry(5, '09:00', '12:00')], 'SN');
  expect(openState(fridays, at('2026-12-25T13:00'), holidays).opensAt).toBe('2027-01-08T09:00+01:00');
  expect(openState(fridays, at('2026-12-24T13:00'), holidays).opensAt).toBeNull();
});
