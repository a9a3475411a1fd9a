import { seedDemonstration } from '@jmd-digital/api';
import { testDatabase } from '@jmd-digital/testkit';
import { sitePage } from '@jmd-digital/testkit/site-page';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningApp, runningApp } from '../../test/running-app.ts';

const database = testDatabase();
const query = (sql: string, values: unknown[]) => database.current.pool.query(sql, values);
let app: RunningApp;
let siteId: string;
let page: Awaited<ReturnType<typeof sitePage>>;

beforeAll(async () => {
  await seedDemonstration(database.current);
  app = await runningApp(database.current);
  const { rows } = await database.current.pool.query("select id from site where name = 'JMD Dresden'");
  siteId = rows[0].id;
});
afterAll(() => app.close());
beforeEach(async () => {
  await query('delete from post', []);
  await query('delete from channel', []);
  page = await sitePage(query, siteId);
});

const POST = {
  title: 'Kochen & <b>Reden</b>',
  parts: [
    { lang: 'de', text: 'Wir kochen.\nMehr: https://example.org/?a=1&b=2.' },
    { lang: 'ar', text: 'نطبخ معًا', warning: 'تحذير' },
  ],
  event: { start: '2026-12-01T16:00', end: '2026-12-01T18:00', zone: 'Europe/Berlin', place: 'Beispielstraße 1' },
  sentAt: '2026-11-01T08:00:00Z',
};
const at = (path = '') => `/posts/${siteId}/${path}`;
const read = async (path: string, headers: Record<string, string> = {}) => {
  const response = await app.get(path, { headers });
  return { response, text: await response.text() };
};

test('A post is read in all its languages, that of the page first, and nothing that it says becomes HTML', async () => {
  const pictureId = await page.picture(800, 600);
  const alt = { de: 'Ein "Topf"', ar: 'قدر' };
  const { id } = await page.put({ ...POST, pictures: [{ id: pictureId, alt, credit: 'Amal', licence: 'CC BY 4.0' }] });
  const german = await read(at(id), { 'accept-language': 'de' });
  expect(german.response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(german.response.headers.get('vary')).toContain('Accept-Language');
  expect(german.text).toContain('<html lang="de" dir="ltr">');
  expect(german.text).toContain('<h1 lang="de" dir="auto">Kochen &amp; &lt;b&gt;Reden&lt;/b&gt;</h1>');
  expect(german.text).toContain('<p>Wir kochen.<br>Mehr: <a href="https://example.org/?a=1&amp;b=2">');
  expect(german.text).toContain(`<img src="/pictures/${pictureId}" width="800" height="600"`);
  expect(german.text).toContain('alt="Ein &quot;Topf&quot;" lang="de"');
  expect(german.text).toMatch(/Bild: .?Amal.? · CC BY 4\.0/);
  expect(german.text).toMatch(/Dienstag, 1\. Dezember 2026\D+16:00\D+18:00/);
  expect(german.text).toContain(`href="/posts/${siteId}/${id}.ics"`);
  expect(german.text).toMatch(/href="\/\?lang=de&amp;postal-code=\d{5}"/);
  expect(german.text).not.toMatch(/<script|<style|style=|onclick/);

  const arabic = await read(at(`${id}?lang=ar`), { 'accept-language': 'de' });
  expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
  expect(arabic.text).toContain('alt="قدر" lang="ar"');
  expect(arabic.text).toMatch(/تحذير.*<details.*نطبخ معًا/s);
  expect(arabic.text.indexOf('<section class="part" lang="ar" dir="rtl">')).toBeLessThan(
    arabic.text.indexOf('<section class="part" lang="de" dir="ltr">'),
  );
});

test('The page of a site lists its posts, names its feeds, and goes on to older ones', async () => {
  expect((await read(at(), { 'accept-language': 'de' })).text).toContain('Hier steht noch nichts.');
  for (let hour = 0; hour < 21; hour += 1)
    await page.put({ ...POST, title: `Nr. ${hour}.`, sentAt: `2026-11-01T${String(hour).padStart(2, '0')}:00:00Z` });
  const { text } = await read(at('?lang=en'));
  expect(text).toContain('JMD Dresden');
  for (const file of ['feed.rss', 'feed.atom', 'feed.json', 'events.ics'])
    expect(text).toMatch(new RegExp(`<link rel="alternate" type="[^"]+" href="/posts/${siteId}/${file}"`));
  expect(text.indexOf('Nr. 20.')).toBeLessThan(text.indexOf('Nr. 19.'));
  expect(text).not.toContain('Nr. 0.');
  const older = /href="([^"]+after=[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect((await read(older)).text).toContain('Nr. 0.');
  expect((await read(at('?after=x'))).response.status).toBe(404);
  expect((await app.get(`/posts/${siteId}`)).headers.get('location')).toBe(at());
});

test('Feeds and calendar say the same, are open to all origins and have their types', async () => {
  const { id } = await page.put(POST);
  const types = {
    ...{ 'feed.rss': 'application/rss+xml', 'feed.atom': 'application/atom+xml', 'feed.json': 'application/feed+json' },
    ...{ 'events.ics': 'text/calendar', [`${id}.ics`]: 'text/calendar' },
  };
  for (const [file, type] of Object.entries(types)) {
    const { response, text } = await read(at(file), { origin: 'https://example.org' });
    expect(response.status, file).toBe(200);
    expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
    expect(text).toContain(id);
    expect(text).toContain(`http://localhost:4100/posts/${siteId}/`);
  }
  expect((await read(at('events.ics'))).text).toContain('DTSTART:20261201T150000Z');
});

test('Who has it already is not sent it again, until something changes', async () => {
  await page.put(POST);
  for (const file of ['', 'feed.rss', 'feed.json', 'events.ics']) {
    const etag = (await read(at(file))).response.headers.get('etag') ?? '';
    expect((await read(at(file), { 'if-none-match': etag })).response.status, file).toBe(304);
    expect((await read(at(file), { 'if-none-match': `"x", ${etag}` })).response.status).toBe(304);
    expect((await read(at(file), { 'if-none-match': '"x"' })).response.status).toBe(200);
  }
  const { response } = await read(at('feed.atom'));
  const since = response.headers.get('last-modified') ?? '';
  expect(since).toBe('Sun, 01 Nov 2026 08:00:00 GMT');
  expect((await read(at('feed.atom'), { 'if-modified-since': since })).response.status).toBe(304);
  const { deliveryId } = await page.put({ ...POST, sentAt: '2026-10-01T08:00:00Z' });
  await page.takeDown(deliveryId, '2026-11-03T08:00:00Z');
  expect((await read(at('feed.atom'), { 'if-modified-since': since })).response.status).toBe(200);
  // Pages change with their words as well, which have no date.
  expect((await read(at())).response.headers.get('last-modified')).toBeNull();
});

test('What was taken down is gone from all of it at once', async () => {
  const { id, deliveryId } = await page.put(POST);
  await page.takeDown(deliveryId, '2026-11-03T08:00:00Z');
  expect((await read(at(id))).response.status).toBe(404);
  expect((await read(at(`${id}.ics`))).response.status).toBe(404);
  for (const file of ['', 'feed.rss', 'feed.atom', 'feed.json', 'events.ics'])
    expect((await read(at(file))).text, file).not.toContain(id);
});

test('A site or a post that nobody knows is not found', async () => {
  const nobody = '0193c0de-0000-7000-8000-000000000000';
  for (const path of [
    `/posts/${nobody}/`,
    `/posts/${nobody}/feed.rss`,
    at(nobody),
    at(`${nobody}.ics`),
    at('x'),
    '/posts/',
  ])
    expect((await app.get(path)).status, path).toBe(404);
});

test('A feed without posts is a feed, too', async () => {
  const { response, text } = await read(at('feed.atom'));
  expect(response.status).toBe(200);
  expect(text).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
});

test('Styles come from us, and are kept for ever', async () => {
  const href = /<link rel="stylesheet" href="([^"]+)"/.exec((await read(at())).text)?.[1] ?? '';
  const { response, text } = await read(href);
  expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(text).toContain('.jmd');
});
