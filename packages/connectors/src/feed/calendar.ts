import { calendarLines, calendarStamp, calendarText } from '@jmd-digital/domain/icalendar';
import { clean } from '../markup.ts';
import type { Feed, FeedEvent, FeedItem } from './item.ts';

/**
 * The events of a feed as a calendar that others subscribe to (RFC 5545, its name RFC 7986), in UTC: every calendar shows
 * them in the time of its owner.
 */
export function calendarFeed({ title, items }: Feed): string {
  return calendarLines([
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//JMD digital//Outreach//EN', 'METHOD:PUBLISH'],
    ...[`NAME:${text(title)}`, `X-WR-CALNAME:${text(title)}`],
    ...items.flatMap((item) => (item.event ? eventOf(item, item.event) : [])),
    'END:VCALENDAR',
  ]);
}

function eventOf(item: FeedItem, { start, end, place }: FeedEvent): string[] {
  // HTML has no place in a calendar; the address leads to it.
  const words = item.parts.flatMap((part) => ('text' in part ? [part.text] : []));
  return [
    'BEGIN:VEVENT',
    `UID:${item.id}@jmd-digital`,
    `DTSTAMP:${calendarStamp(item.updated)}`,
    `LAST-MODIFIED:${calendarStamp(item.updated)}`,
    `CREATED:${calendarStamp(item.published)}`,
    `DTSTART:${calendarStamp(start)}`,
    `DTEND:${calendarStamp(end)}`,
    `SUMMARY:${text(item.title)}`,
    ...(words.length > 0 ? [`DESCRIPTION:${text(words.join('\n\n'))}`] : []),
    `LOCATION:${text(place)}`,
    `URL:${new URL(item.url).href}`,
    'END:VEVENT',
  ];
}

const text = (words: string) => calendarText(clean(words));
