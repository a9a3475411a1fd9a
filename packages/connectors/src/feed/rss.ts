import { address, attribute, element } from '../markup.ts';
import { contentOf } from './content.ts';
import { type Feed, type FeedItem, urn } from './item.ts';

/**
 * RSS 2.0 (rssboard.org/rss-specification), with the address of the feed itself and times of change as Atom says them.
 * @param self where this feed is
 */
export function rssFeed(feed: Feed, self: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    element('title', feed.title),
    `<link>${address(feed.url)}</link>`,
    element('description', feed.description),
    element('language', feed.lang),
    element('lastBuildDate', day(feed.updated)),
    `<atom:link rel="self" type="application/rss+xml" href="${address(self)}"/>`,
    ...feed.items.map(itemOf),
    '</channel></rss>\n',
  ].join('\n');
}

function itemOf(item: FeedItem): string {
  const { url, title, published, updated, picture } = item;
  return [
    '<item>',
    element('title', title),
    `<link>${address(url)}</link>`,
    element('guid', urn(item), 'isPermaLink="false"'),
    element('pubDate', day(published)),
    element('atom:updated', new Date(updated).toISOString()),
    element('description', contentOf(item)),
    ...(picture
      ? [`<enclosure url="${address(picture.url)}" length="${picture.length}" type="${attribute(picture.type)}"/>`]
      : []),
    '</item>',
  ].join('\n');
}

/** `Sun, 29 Nov 2026 12:00:00 GMT` (RFC 822, with a year of four digits) */
const day = (at: string) => new Date(at).toUTCString();
