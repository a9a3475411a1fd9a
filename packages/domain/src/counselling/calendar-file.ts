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
 * case is in it but the title. Lines are folded at 75 bytes.
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
    `DTSTAMP:${stamp(changedAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(end)}`,
    `SEQUENCE:${cancelled ? 1 : 0}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(title)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** `20270309T150000Z` (RFC 5545, 3.3.5, form 2). */
const stamp = (at: string) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** RFC 5545, 3.3.11. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

const encoder = new TextEncoder();

/** RFC 5545, 3.1: at most 75 bytes a line, and no character is cut in two. */
function folded(line: string): string {
  const parts = [''];
  for (const character of line) {
    const part = parts.at(-1) ?? '';
    const room = parts.length === 1 ? 75 : 74;
    if (encoder.encode(part + character).length > room) parts.push(character);
    else parts[parts.length - 1] = part + character;
  }
  return parts.join('\r\n ');
}
