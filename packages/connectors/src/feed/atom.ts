import { address, attribute, element } from '../markup.ts';
import { contentOf } from './content.ts';
import { type Feed, type FeedItem, urn } from './item.ts';

/**
 * Atom (RFC 4287).
 * @param self where this feed is
 */
export function atomFeed(feed: Feed, self: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${attribute(feed.lang)}">`,
    `<id>${address(self)}</id>`,
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', moment(feed.updated)),
    `<author>${element('name', feed.author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${address(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${address(feed.url)}"/>`,
    ...feed.items.map(entryOf),
    '</feed>\n',
  ].join('\n');
}

function entryOf(item: FeedItem): string {
  const { url, title, published, updated, picture } = item;
  return [
    '<entry>',
    element('id', urn(item)),
    element('title', title),
    `<link rel="alternate" type="text/html" href="${address(url)}"/>`,
    ...(picture ? [enclosureOf(picture)] : []),
    element('published', moment(published)),
    element('updated', moment(updated)),
    element('content', contentOf(item), 'type="html"'),
    '</entry>',
  ].join('\n');
}

function enclosureOf({ url, type, length, alt }: NonNullable<FeedItem['picture']>): string {
  const title = alt ? ` title="${attribute(alt)}"` : '';
  return `<link rel="enclosure" type="${attribute(type)}" length="${length}" href="${address(url)}"${title}/>`;
}

const moment = (at: string) => new Date(at).toISOString();
