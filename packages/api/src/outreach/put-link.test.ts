import type { PutLinkInput } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { contextAt, NOW, refusalOf } from '../../test/caller.ts';
import { linkOf } from '../../test/kits.ts';
import { audited, newsroom } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE } from '../../test/people.ts';
import { eraseWhatIsDue } from '../jobs/keeping.ts';
import { followShortLink } from './short-links.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

const put = (input: PutLinkInput) => room.amal.call.outreach.putLink(input);
const follow = (slug: string, at = NOW) => followShortLink(contextAt(database.current, { now: at }), slug, true);
const listed = async () => (await room.amal.call.outreach.listLinks({ siteId: SITE })).items;

test('A link has an address of campaign and medium, and leads elsewhere when it is changed', async () => {
  const { link } = await put(linkOf('offener-tag'));
  expect(link).toMatchObject({ slug: 'offener-tag-poster', siteId: SITE, total: 0, days: [] });
  expect((await put(linkOf('offener-tag'))).link).toEqual(link);
  expect(await audited(database.current, 'link.changed', link.slug)).toBe(1);
  await follow(link.slug);
  const { link: moved } = await put(linkOf('offener-tag', 'https://jmd.example.org/neu'));
  expect(moved).toMatchObject({ url: 'https://jmd.example.org/neu', total: 1, createdAt: link.createdAt });
  expect(await follow(link.slug)).toBe('https://jmd.example.org/neu');
  expect(await audited(database.current, 'link.changed', link.slug)).toBe(2);
});

test('What another site has is not taken, and not removed', async () => {
  await put(linkOf('woche'));
  const nearby = await employee(database.current, 'editor', 'Nebenan', { siteId: OTHER_SITE });
  const theirs = nearby.call.outreach.putLink({ ...linkOf('woche'), siteId: OTHER_SITE });
  expect((await refusalOf(theirs)).reason).toBe('conflict');
  await nearby.call.outreach.removeLink({ siteId: OTHER_SITE, slug: 'woche-poster' });
  expect(await follow('woche-poster')).not.toBeNull();
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://jmd.example.org/', 'jmd.example.org'])(
  'It leads to pages alone: %s',
  async (url) => {
    expect((await refusalOf(put(linkOf('falsch', url)))).reason).toBe('invalid_input');
  },
);

test('Counted is the day in Germany, and nothing else', async () => {
  await put(linkOf('zahl'));
  // Half past midnight in Germany is the evening before in UTC.
  for (const at of ['2026-11-24T22:30:00Z', '2026-11-24T23:30:00Z', '2026-11-24T23:40:00Z'])
    await follow('zahl-poster', Temporal.Instant.from(at));
  const days = [
    { day: '2026-11-24', count: 1 },
    { day: '2026-11-25', count: 2 },
  ];
  expect((await listed()).find(({ slug }) => slug === 'zahl-poster')).toMatchObject({ total: 3, days });
  const { rows } = await database.current.pool.query('select * from short_link_day where slug = $1', ['zahl-poster']);
  expect(rows.map((row) => Object.keys(row).toSorted())).toEqual([
    ['count', 'day', 'slug'],
    ['count', 'day', 'slug'],
  ]);
});

test('Many at once are all counted', async () => {
  await put(linkOf('viele'));
  await Promise.all(Array.from({ length: 20 }, () => follow('viele-poster')));
  expect((await listed()).find(({ slug }) => slug === 'viele-poster')?.total).toBe(20);
});

test('What leads nowhere counts nothing, whatever is typed', async () => {
  for (const slug of ['nirgends-poster', "'; drop table short_link", 'ä', '', 'a'.repeat(500), 'Zahl-Poster'])
    expect(await follow(slug)).toBeNull();
});

test('Days of more than 400 days ago are erased, and those of the last 90 are shown', async () => {
  await put(linkOf('alt'));
  for (const days of [401, 400, 90, 89]) await follow('alt-poster', NOW.subtract({ hours: 24 * days }));
  await eraseWhatIsDue(contextAt(database.current));
  const link = (await listed()).find(({ slug }) => slug === 'alt-poster');
  expect(link).toMatchObject({ total: 3, days: [{ day: '2026-08-28', count: 1 }] });
});
