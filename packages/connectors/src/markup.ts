import { findLinks } from '@jmd-digital/domain/outreach';

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

/** Paragraphs of a plain text as HTML, with its links. */
export const paragraphs = (text: string): string =>
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
