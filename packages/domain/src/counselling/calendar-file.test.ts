import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const entry = {
  ...{ id: '0193c0de-0000-7000-8000-000000000001', startsAt: '2026-10-25T00:30:00Z', minutes: 90 },
  ...{ title: 'Termin', cancelled: false, changedAt: '2026-10-01T08:00:00Z' },
};

function read(text: string) {
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  return new ICAL.Event(event);
}

test('Another reader finds the same moments, over the change of the clock too', () => {
  const event = read(calendarFile(entry));
  expect(event.startDate.toJSDate().toISOString()).toBe('2026-10-25T00:30:00.000Z');
  expect(event.endDate.toJSDate().toISOString()).toBe('2026-10-25T02:00:00.000Z');
  expect(event.summary).toBe('Termin');
});

test.each(['a, b; c \\ d\nzweite Zeile', 'Ü'.repeat(100), 'موعد '.repeat(30), '👨‍👩‍👧‍👦'.repeat(20)])(
  'A title survives as it is: %s',
  (title) => {
    const text = calendarFile({ ...entry, title });
    expect(read(text).summary).toBe(title);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  },
);

test('What was called off is called off in the calendar', () => {
  const text = calendarFile({ ...entry, cancelled: true });
  expect(text).toContain('METHOD:CANCEL\r\n');
  expect(text).toContain('STATUS:CANCELLED\r\n');
});
