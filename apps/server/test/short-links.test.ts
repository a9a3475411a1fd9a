import { seedDemonstration } from '@jmd-digital/api';
import { testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningApp, runningApp } from './running-app.ts';

const database = testDatabase();
const query = (sql: string, values: unknown[] = []) => database.current.pool.query(sql, values);
let app: RunningApp;
beforeAll(async () => {
  await seedDemonstration(database.current);
  app = await runningApp(database.current);
  await query(
    `insert into short_link (slug, site_id, campaign, medium, url, created_at)
     select 'tag-poster', id, 'tag', 'poster', 'https://jmd.example.org/über?a=1#b', now() from site
     where name = 'JMD Dresden'`,
  );
});
afterAll(() => app.close());
beforeEach(async () => {
  await query('delete from short_link_day');
});
const counted = async () => (await query('select coalesce(sum(count), 0)::int as sum from short_link_day')).rows[0].sum;

test('A short link leads on, keeps nothing back and sets nothing', async () => {
  const response = await app.get('/l/tag-poster');
  expect(response.status).toBe(302);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    location: 'https://jmd.example.org/%C3%BCber?a=1#b',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  expect(response.headers.has('set-cookie')).toBe(false);
  expect(await counted()).toBe(1);
});

test.each([
  ['somebody asks whether it is there', { method: 'HEAD' }],
  ['a browser loads ahead', { headers: { 'sec-purpose': 'prefetch;prerender' } }],
  ['an older browser loads ahead', { headers: { purpose: 'prefetch' } }],
])('Nothing is counted where %s', async (_, init) => {
  expect((await app.get('/l/tag-poster', init)).status).toBe(302);
  expect(await counted()).toBe(0);
});

test('What leads nowhere is our page that says so', async () => {
  for (const path of ['/l/nirgends-poster', '/l/', '/l', '/l/tag-poster/x', '/l/%00', '/l/..%2Fhealth']) {
    const response = await app.get(path, { headers: { accept: 'text/html' } });
    expect([path, response.status]).toEqual([path, 404]);
  }
  expect(await counted()).toBe(0);
});

test('Neither log nor database holds anything of whoever follows', async () => {
  await app.get('/l/tag-poster', {
    headers: { 'user-agent': 'Haselmaus/1', referer: 'https://haselmaus.example/', cookie: 'a=haselmaus' },
  });
  expect(JSON.parse(app.lines.at(-1) ?? '{}')).toMatchObject({ route: '/l', method: 'GET', status: 302 });
  expect(app.lines.at(-1)).not.toMatch(/haselmaus|tag-poster|127\.0\.0\.1/i);
  const { rows } = await query('select * from short_link_day');
  expect(rows).toEqual([{ slug: 'tag-poster', day: expect.anything(), count: 1 }]);
});
