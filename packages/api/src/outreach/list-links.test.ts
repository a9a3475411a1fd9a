import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { linkOf } from '../../test/kits.ts';
import { newsroom } from '../../test/outreach.ts';
import { SITE } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

test('Links are listed page by page, and a cursor of nobody is refused', async () => {
  for (const campaign of ['a', 'b', 'c']) await room.amal.call.outreach.putLink(linkOf(campaign));
  const { listLinks } = room.selin.call.outreach;
  const first = await listLinks({ siteId: SITE, limit: 2 });
  const rest = await listLinks({ siteId: SITE, limit: 2, cursor: first.nextCursor ?? '' });
  expect(first.items.map(({ slug }) => slug)).toEqual(['c-poster', 'b-poster']);
  expect([rest.items.map(({ slug }) => slug), rest.nextCursor]).toEqual([['a-poster'], null]);
  expect((await refusalOf(listLinks({ siteId: SITE, cursor: 'W10' }))).reason).toBe('invalid_input');
});
