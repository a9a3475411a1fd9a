import { calendarLines, calendarStamp, calendarText } from '../time/icalendar.ts';

/** What a calendar is told of an appointment. */
export interface CalendarEntry {
  /** Makes the entry one and the same when it is taken over twice. */
  id: string;
  /** ISO 8601. */
  startsAt: string;
  minutes: number;
  /** Neutral words: calendars are read by others. */
  title: string;
  cancelled: boolean;
  /** When it was written, ISO 8601. */
  changedAt: string;
}

/**
 * An iCalendar file (RFC 5545) with one entry, in UTC, which every calendar shows in the time of its owner. Nothing of the
 * case is in it but the title.
 */
export function calendarFile({ id, startsAt, minutes, title, cancelled, changedAt }: CalendarEntry): string {
  const end = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//JMD digital//Counselling//EN',
    `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${id}@jmd-digital`,
    `DTSTAMP:${calendarStamp(changedAt)}`,
    `DTSTART:${calendarStamp(startsAt)}`,
    `DTEND:${calendarStamp(end)}`,
    `SEQUENCE:${cancelled ? 1 : 0}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${calendarText(title)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return calendarLines(lines);
}
