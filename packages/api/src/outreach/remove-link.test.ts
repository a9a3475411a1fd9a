import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { contextAt } from '../../test/caller.ts';
import { linkOf } from '../../test/kits.ts';
import { audited, newsroom } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE } from '../../test/people.ts';
import { followShortLink } from './short-links.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

test('A link is removed by its own site alone, with its counts, and once more changes nothing', async () => {
  await room.amal.call.outreach.putLink(linkOf('weg'));
  const follow = () => followShortLink(contextAt(database.current), 'weg-poster', true);
  const nearby = await employee(database.current, 'editor', 'Nebenan', { siteId: OTHER_SITE });
  await nearby.call.outreach.removeLink({ siteId: OTHER_SITE, slug: 'weg-poster' });
  expect(await follow()).not.toBeNull();
  for (const _ of [1, 2]) await room.amal.call.outreach.removeLink({ siteId: SITE, slug: 'weg-poster' });
  expect(await audited(database.current, 'link.removed', 'weg-poster')).toBe(1);
  expect(await follow()).toBeNull();
  expect((await database.current.pool.query('select * from short_link_day')).rows).toEqual([]);
});
