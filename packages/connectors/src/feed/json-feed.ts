import { clean } from '../markup.ts';
import { contentOf } from './content.ts';
import { type Feed, type FeedItem, urn } from './item.ts';

/**
 * JSON Feed 1.1 (jsonfeed.org/version/1.1). When and where an event is stands in an extension, `_event`, too.
 * @param self where this feed is
 */
export function jsonFeed({ title, description, author, url, lang, items }: Feed, self: string): string {
  return JSON.stringify({
    ...{ version: 'https://jsonfeed.org/version/1.1', title: clean(title), description: clean(description) },
    ...{ home_page_url: url, feed_url: self, language: lang, authors: [{ name: clean(author) }] },
    items: items.map(itemOf),
  });
}

function itemOf(item: FeedItem) {
  const { url, title, published, updated, event, picture, parts } = item;
  const [only, ...others] = parts;
  return {
    ...{ id: urn(item), url, title: clean(title), content_html: contentOf(item) },
    ...{ date_published: published, date_modified: updated },
    ...(only && others.length === 0 ? { language: only.lang } : {}),
    ...(picture
      ? {
          image: picture.url,
          attachments: [
            {
              ...{ url: picture.url, mime_type: picture.type, size_in_bytes: picture.length },
              ...(picture.alt ? { title: clean(picture.alt) } : {}),
            },
          ],
        }
      : {}),
    ...(event
      ? { _event: { start: event.start, end: event.end, time_zone: event.zone, place: clean(event.place) } }
      : {}),
  };
}
