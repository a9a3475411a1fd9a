import type { Feed, FeedItem } from '@jmd-digital/connectors/feed';
import type { ListSitePostsOutput, PostEvent, SitePost } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';

/**
 * When an event begins and ends, ISO 8601. A time that the clock at the place never shows is moved on as clocks are, and of
 * one that it shows twice the first is meant: somebody who reads of an event has to be told some moment.
 */
export function eventMoments({ start, end, zone }: PostEvent): { start: string; end: string } {
  const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
  const [begins, ends] = [at(start), at(end)];
  const last = Temporal.Instant.compare(begins, ends) > 0 ? begins : ends;
  return { start: begins.toString(), end: last.toString() };
}

/**
 * Posts of a site as any feed can say them.
 * @param words what the feed calls itself, in the language that it is asked for in
 * @param changedAt ISO 8601, of the last change of anything
 */
export function siteFeed(
  { siteName, url, items }: ListSitePostsOutput,
  words: { title: string; description: string; lang: string },
  changedAt: string,
): Feed {
  return { ...words, author: siteName, url, updated: changedAt, items: items.map(toFeedItem) };
}

function toFeedItem({ id, url, title, parts, event, pictures: [first], publishedAt }: SitePost): FeedItem {
  return {
    ...{ id, url, title, published: publishedAt, updated: publishedAt },
    parts: parts.map(({ lang, text, warning }) => ({ lang, text: warning ? `${warning}\n\n${text}` : text })),
    event: event ? { ...eventMoments(event), zone: event.zone, place: event.place } : undefined,
    picture: first && {
      ...{ url: first.url, type: first.type, length: first.size },
      alt: parts.flatMap(({ lang }) => first.alt[lang] ?? []).join(' · '),
    },
  };
}
