import { LOCALES } from '@jmd-digital/schemas/values';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dateTimeIn, daysBetween, formatters, localDay } from './format.ts';

const HOST_ZONE = process.env.TZ;

describe.each(['UTC', 'Europe/Berlin', 'America/New_York'])('on a host in %s', (zone) => {
  beforeEach(() => {
    process.env.TZ = zone;
  });
  afterEach(() => {
    if (HOST_ZONE === undefined) delete process.env.TZ;
    else process.env.TZ = HOST_ZONE;
  });

  it('shows German time, in winter and in summer', () => {
    expect(formatters('de').time('2026-11-25T23:30:00Z')).toBe('00:30');
    expect(formatters('de').time('2026-07-01T07:00:00Z')).toBe('09:00');
    expect(formatters('ar').time('2026-07-01T09:00:00+02:00')).toBe('09:00');
  });

  it('names the German day of an instant and keeps a day as it is', () => {
    expect(formatters('de').day('2026-11-29T23:30:00Z')).toBe('Montag, 30. November');
    expect(formatters('de').day('2026-11-30')).toBe('Montag, 30. November');
    expect(localDay('2026-11-25T23:30:00Z')).toBe('2026-11-26');
  });

  it('counts days by the German calendar, also over a change of the clock', () => {
    expect(daysBetween('2026-11-25T22:30:00Z', '2026-11-26T09:00:00+01:00')).toBe(1);
    expect(daysBetween('2026-11-25T23:30:00Z', '2026-11-26T09:00:00+01:00')).toBe(0);
    expect(daysBetween('2026-10-24T12:00:00+02:00', '2026-10-26T09:00:00+01:00')).toBe(2);
  });
});

it('names a moment as a clock elsewhere shows it, with the zone', () => {
  const there = dateTimeIn('de', '2026-10-25T00:30:00Z', 'Asia/Kabul');
  expect(there).toContain('05:00');
  expect(there).toContain('Afghanistan');
  // The same clock time twice, told apart by the name of the zone.
  expect(dateTimeIn('de', '2026-10-25T00:30:00Z', 'Europe/Berlin')).toContain('Sommerzeit');
  expect(dateTimeIn('de', '2026-10-25T01:30:00Z', 'Europe/Berlin')).toContain('Normalzeit');
});

it('refuses what depends on the host: no offset, no day, nonsense', () => {
  for (const bad of ['2026-11-25T09:00', '2026-11', 'tomorrow', '', '2026-99-99']) {
    expect(() => formatters('de').date(bad)).toThrow(RangeError);
  }
});

describe.each(LOCALES)('%s', (locale) => {
  const format = formatters(locale);
  const everything = [
    format.time('2026-03-21T15:05:00Z'),
    format.day('2026-03-21'),
    format.date('2026-03-21'),
    format.dateTime('2026-03-21T15:05:00Z'),
    format.number(12345),
    format.distance(12),
  ];

  it('uses Latin digits, the Gregorian calendar and the 24-hour clock', () => {
    expect(everything.join(' ')).not.toMatch(/[^\P{Nd}0-9]/u);
    expect(format.date('2026-03-21')).toContain('2026');
    expect(format.date('2026-03-21')).toContain('21');
    expect(format.time('2026-03-21T15:05:00Z')).toBe('16:05');
  });

  it('has seven different weekdays, Monday first', () => {
    const names = [1, 2, 3, 4, 5, 6, 7].map(format.weekday);
    expect(new Set(names).size).toBe(7);
    expect(format.day('2026-11-30')).toContain(names[0]);
  });

  it('isolates every name in a list', () => {
    const list = format.list(['Deutsch', 'العربية', 'русский']);
    expect(list.match(/\u2068[^\u2069]+\u2069/g)).toHaveLength(3);
  });

  it('is made once', () => {
    expect(formatters(locale)).toBe(format);
  });
});
