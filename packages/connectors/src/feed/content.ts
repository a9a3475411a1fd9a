import { address, attribute, clean, escaped, paragraphs } from '../markup.ts';
import type { FeedEvent, FeedItem, FeedPart } from './item.ts';

/** The content of an item as HTML: picture, then for each language when and where, and the text. */
export function contentOf({ parts, picture, event }: FeedItem): string {
  const image = picture ? `<p><img src="${address(picture.url)}" alt="${attribute(picture.alt)}"></p>` : '';
  return image + parts.map((part) => partOf(part, event)).join('');
}

function partOf(part: FeedPart, event: FeedEvent | undefined): string {
  const when = event ? `<p>${escaped(whenOf(event, part.lang))}<br>${escaped(event.place)}</p>` : '';
  const content = 'html' in part ? clean(part.html) : paragraphs(part.text);
  return `<div lang="${attribute(part.lang)}" dir="auto">${when}${content}</div>`;
}

/** When an event is, on the clocks at its place, in the words of a language. */
function whenOf({ start, end, zone }: FeedEvent, lang: string): string {
  const locale = new Intl.Locale(lang, { calendar: 'gregory', numberingSystem: 'latn' });
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone });
  return format.formatRange(new Date(start), new Date(end));
}
