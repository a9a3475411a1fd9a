import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { channelOf, newsroom } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

test('A site sees how many get its newsletter, of no other channel and of no other site', async () => {
  const channel = channelOf({ platform: 'newsletter', connector: 'newsletter', name: 'Neues', serverUrl: null });
  await room.admin.call.outreach.putChannel({ siteId: SITE, channel });
  const read = (channelId: string, who = room.amal, siteId = SITE) =>
    who.call.outreach.readNewsletter({ siteId, channelId });
  expect(await read(channel.id)).toEqual({ confirmed: 0, pending: 0, mail: false });
  const nearby = await employee(database.current, 'editor', 'Nebenan', { siteId: OTHER_SITE });
  for (const wrong of [read(room.channelId), read(channel.id, nearby, OTHER_SITE)])
    expect((await refusalOf(wrong)).reason).toBe('not_found');
});
