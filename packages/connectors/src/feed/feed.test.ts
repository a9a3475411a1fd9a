import fc from 'fast-check';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { clean } from '../markup.ts';
import { atomFeed, calendarFeed, type Feed, type FeedItem, jsonFeed, rssFeed } from './index.ts';

const SELF = 'https://jmd.example.org/feed';

const item: FeedItem = {
  ...{ id: '0193c0de-0000-7000-8000-000000000001', url: 'https://jmd.example.org/1?a=1&b=2', title: 'Kochen & Reden' },
  parts: [
    { lang: 'de', text: 'Wir kochen.\nKomm vorbei.\n\nMehr: https://example.org/?a=1&b=2.' },
    { lang: 'ar', html: '<p>نطبخ معًا</p>' },
  ],
  ...{ published: '2026-11-01T08:00:00Z', updated: '2026-11-02T08:00:00Z' },
  event: {
    ...{ start: '2026-12-01T15:00:00Z', end: '2026-12-01T17:00:00Z', zone: 'Europe/Berlin' },
    place: 'Beispielstraße 1, Musterstadt',
  },
  picture: { url: 'https://jmd.example.org/1.jpg', alt: 'Ein Topf "Suppe"', type: 'image/jpeg', length: 1234 },
};
const feed: Feed = {
  ...{ title: 'JMD Musterstadt', description: 'Was bei uns los ist', author: 'JMD Musterstadt', lang: 'de' },
  ...{ url: 'https://jmd.example.org/', updated: '2026-11-02T08:00:00Z', items: [item] },
};
const withItem = (over: Partial<FeedItem>): Feed => ({ ...feed, items: [{ ...item, ...over }] });

/** Texts and attributes by the path of their element, from a parser that takes nothing but well-formed XML with namespaces. */
function read(xml: string) {
  const texts = new Map<string, string>();
  const attributes = new Map<string, Record<string, string>>();
  const path: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes: given }) => {
    path.push(name);
    const own = Object.entries(given).map(([key, { value }]) => [key, value] as const);
    attributes.set(`${path.join('/')}${given.rel ? `[${given.rel.value}]` : ''}`, Object.fromEntries(own));
  });
  parser.on('closetag', () => path.pop());
  parser.on('text', (text) => texts.set(path.join('/'), (texts.get(path.join('/')) ?? '') + text));
  parser.write(xml).close();
  return { texts, attributes };
}

/** How a range of times is joined differs from one version of CLDR to the next. */
const CONTENT =
  /^<p><img src="https:\/\/jmd\.example\.org\/1\.jpg" alt="Ein Topf &quot;Suppe&quot;"><\/p><div lang="de" dir="auto"><p>Dienstag, 1\. Dezember 2026\D+16:00\D+18:00[^<]*<br>Beispielstraße 1, Musterstadt<\/p><p>Wir kochen\.<br>Komm vorbei\.<\/p><p>Mehr: <a href="https:\/\/example\.org\/\?a=1&amp;b=2">https:\/\/example\.org\/\?a=1&amp;b=2<\/a>\.<\/p><\/div><div lang="ar" dir="auto"><p>.+<\/p><p>نطبخ معًا<\/p><\/div>$/;

test('RSS: everything is there, and the content is HTML', () => {
  const { texts, attributes } = read(rssFeed(feed, SELF));
  expect(texts.get('rss/channel/title')).toBe('JMD Musterstadt');
  expect(texts.get('rss/channel/item/title')).toBe('Kochen & Reden');
  expect(texts.get('rss/channel/item/link')).toBe('https://jmd.example.org/1?a=1&b=2');
  expect(texts.get('rss/channel/item/guid')).toBe('urn:uuid:0193c0de-0000-7000-8000-000000000001');
  expect(texts.get('rss/channel/item/pubDate')).toBe('Sun, 01 Nov 2026 08:00:00 GMT');
  expect(texts.get('rss/channel/item/atom:updated')).toBe('2026-11-02T08:00:00.000Z');
  expect(attributes.get('rss/channel/item/enclosure')).toEqual({
    ...{ url: 'https://jmd.example.org/1.jpg', length: '1234', type: 'image/jpeg' },
  });
  expect(attributes.get('rss/channel/atom:link[self]')?.href).toBe(SELF);
  expect(texts.get('rss/channel/item/description')).toMatch(CONTENT);
});

test('Atom: everything is there, with the description of the picture', () => {
  const { texts, attributes } = read(atomFeed(feed, SELF));
  expect(texts.get('feed/id')).toBe(SELF);
  expect(texts.get('feed/author/name')).toBe('JMD Musterstadt');
  expect(texts.get('feed/entry/id')).toBe('urn:uuid:0193c0de-0000-7000-8000-000000000001');
  expect(texts.get('feed/entry/updated')).toBe('2026-11-02T08:00:00.000Z');
  expect(attributes.get('feed/entry/content')).toEqual({ type: 'html' });
  expect(attributes.get('feed/entry/link[alternate]')?.href).toBe('https://jmd.example.org/1?a=1&b=2');
  expect(attributes.get('feed/entry/link[enclosure]')?.title).toBe('Ein Topf "Suppe"');
});

test('JSON Feed: everything is there, and where an event is, too', () => {
  const [one] = JSON.parse(jsonFeed(feed, SELF)).items;
  expect(one).toMatchObject({
    ...{ id: 'urn:uuid:0193c0de-0000-7000-8000-000000000001', title: 'Kochen & Reden', image: item.picture?.url },
    attachments: [{ mime_type: 'image/jpeg', size_in_bytes: 1234, title: 'Ein Topf "Suppe"' }],
    _event: { time_zone: 'Europe/Berlin', place: 'Beispielstraße 1, Musterstadt' },
  });
  expect(one).not.toHaveProperty('language');
  const [single] = JSON.parse(jsonFeed(withItem({ parts: [{ lang: 'uk', text: 'Привіт' }] }), SELF)).items;
  expect(single.language).toBe('uk');
});

/** What another reader finds in a calendar. */
function events(text: string) {
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

test('Calendar: events alone, at the same moment, also over the change of the clock', () => {
  const event = { start: '2026-10-25T00:30:00Z', end: '2026-10-25T02:00:00Z', zone: 'Europe/Berlin', place: 'Hof, 2' };
  const two = {
    ...withItem({ event }),
    items: [
      { ...item, event },
      { ...item, event: undefined },
    ],
  };
  const [found, ...others] = events(calendarFeed(two));
  expect(others).toEqual([]);
  expect(found?.startDate.toJSDate().toISOString()).toBe('2026-10-25T00:30:00.000Z');
  expect(found?.endDate.toJSDate().toISOString()).toBe('2026-10-25T02:00:00.000Z');
  expect(found).toMatchObject({ summary: 'Kochen & Reden', location: 'Hof, 2' });
  expect(found?.description).toBe('Wir kochen.\nKomm vorbei.\n\nMehr: https://example.org/?a=1&b=2.');
  expect(found?.component.getFirstPropertyValue('url')).toBe('https://jmd.example.org/1?a=1&b=2');
});

test('An event is told on the clocks at its place, in each language, with digits that all can read', () => {
  const languages = ['de-x-leicht', 'en', 'fa', 'tr'];
  const parts = languages.map((lang) => ({ lang, text: 'x' }));
  const { content_html: html } = JSON.parse(jsonFeed(withItem({ parts }), SELF)).items[0];
  expect(html.match(/16:00|4:00/g)?.length).toBe(languages.length);
  expect(html).not.toMatch(/[\u06f0-\u06f9]/);
});

/** Any units of UTF-16: control characters, halves of characters, and what is special in one of the formats. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(']]>', '&amp;', '<script>', '"', "'", '\r\n', '\r', '\0', '\ud83d', '\udc4b', '\ufffe', '\\;,'),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((pieces) => pieces.join(''));

describe('Whatever a text holds', () => {
  const hostile = (title: string, place: string): Feed => {
    const event = { ...(item.event ?? never()), place };
    const picture = { ...(item.picture ?? never()), alt: place };
    return {
      ...withItem({ title, event, picture, parts: [{ lang: 'de', text: place }] }),
      ...{ title, description: place, author: title },
    };
  };

  test('RSS and Atom are well-formed and say it as it is', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, place) => {
        const rss = read(rssFeed(hostile(title, place), SELF)).texts;
        expect(rss.get('rss/channel/item/title') ?? '').toBe(clean(title));
        expect(rss.get('rss/channel/description') ?? '').toBe(clean(place));
        const atom = read(atomFeed(hostile(title, place), SELF)).texts;
        expect(atom.get('feed/entry/title') ?? '').toBe(clean(title));
        expect(atom.get('feed/author/name') ?? '').toBe(clean(title));
        expect(atom.get('feed/entry/content')).not.toMatch(/<script/);
      }),
    );
  });

  test('JSON is JSON, without halves of characters', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, place) => {
        const text = jsonFeed(hostile(title, place), SELF);
        expect(text.isWellFormed()).toBe(true);
        expect(JSON.parse(text).items[0].title).toBe(clean(title));
      }),
    );
  });

  test('a calendar has one event and says it as it is', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, place) => {
        const [found, ...others] = events(calendarFeed(hostile(title, place)));
        expect(others).toEqual([]);
        const lines = (text: string) => clean(text).replace(/\r\n?/g, '\n');
        expect(found?.summary).toBe(lines(title));
        expect(found?.location).toBe(lines(place));
      }),
    );
  });
});

function never(): never {
  throw new Error('has both');
}
