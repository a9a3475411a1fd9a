import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { channelOf, newsroom } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

test('A site sees its own channels by name, whether there is a secret, and never the secret', async () => {
  const forum = channelOf({ name: 'Forum', platform: 'forum', connector: 'manual', serverUrl: null });
  await room.admin.call.outreach.putChannel({ siteId: SITE, channel: forum });
  const { channels } = await room.amal.call.outreach.listChannels({ siteId: SITE });
  expect(channels.map(({ name, hasSecret }) => [name, hasSecret])).toEqual([
    ['Forum', false],
    ['Mastodon', true],
  ]);
  expect(Object.keys(channels[0] ?? {}).filter((key) => /secret/i.test(key))).toEqual(['hasSecret']);
  expect(JSON.stringify(channels)).not.toContain('Zugang');
  const nearby = await employee(database.current, 'editor', 'Nebenan', { siteId: OTHER_SITE });
  expect(await nearby.call.outreach.listChannels({ siteId: OTHER_SITE })).toEqual({ channels: [] });
});
