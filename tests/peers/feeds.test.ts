import { tmpdir } from 'node:os';
import { createServices, createStreams, seedDemonstration } from '@jmd-digital/api';
import { atomFeed, calendarFeed, type Feed, type FeedItem, jsonFeed, rssFeed } from '@jmd-digital/connectors/feed';
import { createApp } from '@jmd-digital/server';
import { NAUGHTY_STRINGS, testDatabase } from '@jmd-digital/testkit';
import { sitePage } from '@jmd-digital/testkit/site-page';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventsInPython, feedInPython, xmllint } from './src/readers.ts';

/**
 * What breaks out of one of the formats, and what none of them can hold. No backslash stands before a semicolon or a comma:
 * icalendar undoes them in the wrong order.
 */
const NASTY = 'Kochen & <b>Reden</b> ]]> "1" ; \\ \u0008\u0000\ud83d\udc4b \udc4b\ud83d \ufffe Ende';
/** The same without what no format can hold, and without halves of characters. */
const SAID = 'Kochen & <b>Reden</b> ]]> "1" ; \\ \ud83d\udc4b \ufffd\ufffd  Ende';
/** A database takes neither NUL nor halves of characters. */
const STORED = NASTY.replaceAll('\u0000', '').toWellFormed();

interface Files {
  'feed.rss': string;
  'feed.atom': string;
  'feed.json': string;
  'events.ics': string;
}

/** What the routes of a server answer for a site with two posts, one of them an event. */
const database = testDatabase();
async function served(): Promise<Files> {
  const { pool } = database.current;
  await seedDemonstration(database.current);
  const { rows } = await pool.query("select id from site where name = 'JMD Dresden'");
  const page = await sitePage((sql, values) => pool.query(sql, values), rows[0].id);
  const picture = await page.picture(800, 600);
  await page.put({
    ...{ title: STORED, sentAt: '2026-11-02T08:00:00Z' },
    parts: [
      { lang: 'de', text: `${STORED}\n\nMehr: https://example.org/?a=1&b=2` },
      { lang: 'ar', text: 'نطبخ معًا', warning: 'تحذير' },
    ],
    event: { start: '2026-12-01T16:00', end: '2026-12-01T18:00', zone: 'Europe/Berlin', place: STORED },
    pictures: [{ id: picture, alt: { de: STORED } }],
  });
  await page.put({ title: 'Zwei', parts: [{ lang: 'de', text: 'Nichts weiter' }], sentAt: '2026-11-01T08:00:00Z' });
  const services = createServices(database.current, {
    ...{ secret: new Uint8Array(32).fill(7), publicUrl: 'https://jmd.example.org', production: false },
  });
  const app = createApp({
    ...{ services, streams: createStreams(services), trustedProxies: 1, widgetArchive: tmpdir() },
    limiter: { take: async () => ({ ok: true, remaining: 1 }) },
    log: { info() {}, error() {} } as unknown as Parameters<typeof createApp>[0]['log'],
  });
  return files(async (file) =>
    (await app.request(`/posts/${rows[0].id}/${file}`, { headers: { 'x-forwarded-for': '192.0.2.1' } })).text(),
  );
}

const ITEM: FeedItem = {
  ...{ id: '0193c0de-0000-7000-8000-000000000001', url: 'https://jmd.example.org/1?a=1&b=2', title: NASTY },
  parts: [{ lang: 'de', text: NASTY }],
  ...{ published: '2026-11-02T08:00:00Z', updated: '2026-11-02T08:00:00Z' },
  event: { start: '2026-12-01T15:00:00Z', end: '2026-12-01T17:00:00Z', zone: 'Europe/Berlin', place: NASTY },
  picture: { url: 'https://jmd.example.org/1.png', alt: NASTY, type: 'image/png', length: 70 },
};
const FEED: Feed = {
  ...{ title: NASTY, description: NASTY, author: NASTY, lang: 'de', url: 'https://jmd.example.org/' },
  ...{
    updated: '2026-11-02T08:00:00Z',
    items: [ITEM, { ...ITEM, id: ITEM.id.replace(/1$/, '2'), title: 'Zwei', event: undefined }],
  },
};

/** What is written of texts that no database would take. */
const written = (feed: Feed) => {
  const self = 'https://jmd.example.org/feed';
  return files(async (file) => WRITERS[file](feed, self));
};
const WRITERS: Record<keyof Files, (feed: Feed, self: string) => string> = {
  ...{ 'feed.rss': rssFeed, 'feed.atom': atomFeed, 'feed.json': jsonFeed, 'events.ics': calendarFeed },
};
async function files(read: (file: keyof Files) => Promise<string>): Promise<Files> {
  const names = Object.keys(WRITERS) as (keyof Files)[];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)]))) as unknown as Files;
}

describe.each([
  ['what the server answers', served, STORED],
  ['what is written of texts that no database takes', () => written(FEED), NASTY],
])('%s', (_, make) => {
  let made: Files;
  beforeAll(async () => {
    made = await make();
  });

  test.each(['feed.rss', 'feed.atom'] as const)(
    '%s is well-formed to xmllint, and whole to feedparser',
    async (file) => {
      expect(await xmllint(made[file])).toBe('');
      const { bozo, version, entries } = await feedInPython(made[file]);
      expect([bozo, version]).toEqual(['', file === 'feed.rss' ? 'rss20' : 'atom10']);
      expect(entries.map(({ title }) => title)).toEqual([expect.stringMatching(TITLE), 'Zwei']);
      const [first] = entries;
      expect(first?.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(first?.published).toBe('2026-11-02T08:00:00Z');
      expect(first?.updated).toBe('2026-11-02T08:00:00Z');
      expect(first?.link).toMatch(/^https:\/\/jmd\.example\.org\//);
      expect(first?.enclosure).toEqual({ type: 'image/png', length: '70' });
      expect(first?.content).toContain('Kochen &amp; &lt;b&gt;Reden&lt;/b&gt; ]]&gt;');
    },
  );

  test('feed.json is JSON, and says the same', () => {
    const { version, items } = JSON.parse(made['feed.json']);
    expect(version).toBe('https://jsonfeed.org/version/1.1');
    expect(items.map(({ title }: { title: string }) => title)).toEqual([expect.stringMatching(TITLE), 'Zwei']);
    expect(made['feed.json'].isWellFormed()).toBe(true);
  });

  test('events.ics has one event, to icalendar and to ical.js', async () => {
    const calendar = new ICAL.Component(ICAL.parse(made['events.ics']));
    const found = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    const inPython = await eventsInPython(made['events.ics']);
    expect(inPython).toEqual(
      found.map((event) => ({
        ...{ summary: event.summary, location: event.location, description: event.description },
        ...{ start: '2026-12-01T15:00:00+00:00', end: '2026-12-01T17:00:00+00:00' },
      })),
    );
    expect(inPython.map(({ summary }) => summary)).toEqual([expect.stringMatching(TITLE)]);
    expect(found[0]?.startDate.toJSDate().toISOString()).toBe('2026-12-01T15:00:00.000Z');
  });
});

const TITLE = new RegExp(`^${quoted(SAID)}$`);
function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+');
}

test('Strings that break things break neither feed nor calendar', async () => {
  const items = NAUGHTY_STRINGS.map((text, index) => ({
    ...{ ...ITEM, id: `0193c0de-0000-7000-8000-${String(index).padStart(12, '0')}`, title: text || 'leer' },
    parts: [{ lang: 'de', text }],
    event: ITEM.event && { ...ITEM.event, place: text || 'leer' },
  }));
  const made = await written({ ...FEED, items });
  for (const file of ['feed.rss', 'feed.atom'] as const) expect(await xmllint(made[file])).toBe('');
  const { bozo, entries } = await feedInPython(made['feed.atom']);
  expect([bozo, entries.length]).toEqual(['', items.length]);
  expect(await eventsInPython(made['events.ics'])).toHaveLength(items.length);
  expect(new ICAL.Component(ICAL.parse(made['events.ics'])).getAllSubcomponents('vevent')).toHaveLength(items.length);
});
