import { findLinks } from '@jmd-digital/domain/outreach';
import type { FeedEvent, FeedItem, FeedPart } from './item.ts';

/** All but the characters of XML 1.0 (2.2), and DEL and the C1 controls, which it allows and nobody can see. */
const NO_TEXT = /[^\t\n\r -~\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text that every format can hold: without control characters, and without halves of characters. */
export const clean = (text: string): string => text.toWellFormed().replace(NO_TEXT, '');

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' },
};

/** A text within XML or HTML, quoted values of attributes included. No `]]>` is left, nor a line end that a parser changes. */
export const escaped = (text: string): string =>
  clean(text).replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? character);

/** Values of attributes, for which line ends are spaces. */
export const attribute = (text: string): string => escaped(text.replace(/\s+/g, ' '));

/** An address as a request needs it: no space, quote or line end is left in it. */
export const address = (url: string): string => attribute(new URL(url).href);

/** An element of XML that holds text alone. */
export const element = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes && ` ${attributes}`}>${escaped(text)}</${name}>`;

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
export function whenOf({ start, end, zone }: FeedEvent, lang: string): string {
  const locale = new Intl.Locale(lang, { calendar: 'gregory', numberingSystem: 'latn' });
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone });
  return format.formatRange(new Date(start), new Date(end));
}

/** Paragraphs of a plain text, with its links. */
const paragraphs = (text: string): string =>
  clean(text)
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${linked(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');

function linked(text: string): string {
  let [html, seen] = ['', 0];
  for (const { start, end, text: shown, uri } of findLinks(text)) {
    html += `${escaped(text.slice(seen, start))}<a href="${attribute(uri)}">${escaped(shown)}</a>`;
    seen = end;
  }
  return html + escaped(text.slice(seen));
}
