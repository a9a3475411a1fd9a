import { testDatabase } from '@jmd-digital/testkit';
import { blueskyPeer } from '@jmd-digital/testkit/peers/bluesky';
import { mastodonPeer } from '@jmd-digital/testkit/peers/mastodon';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, contentOf, newId } from '../../test/outreach.ts';
import { SITE } from '../../test/people.ts';
import { mastodonChannel, sendingRoom } from '../../test/sending.ts';
import { createCaller } from '../router.ts';

const database = testDatabase();
let sending: Awaited<ReturnType<typeof sendingRoom>>;
beforeAll(async () => {
  sending = await sendingRoom(database.current);
});

/** Asked by the administrator, whose server reaches those of the test. */
const check = (channelId: string) => {
  const { outgoing } = sending.context();
  return createCaller({ ...sending.room.admin.ctx, outgoing }).outreach.checkChannel({ siteId: SITE, channelId });
};
const breakIt = (id: string) => database.current.pool.query(`update channel set state = 'broken' where id = $1`, [id]);

test('What a server says that it allows is kept, and counts before our list when a post is handed in', async () => {
  const peer = await mastodonPeer({ maxCharacters: 2_000 });
  onTestFinished(() => peer.close());
  const { id: channelId } = await sending.channelAt(peer.origin, peer.token);
  const { amal } = sending.room;
  const at = { siteId: SITE, postId: newId() };
  const parts = [{ lang: 'de', text: 'x'.repeat(1_500), warning: null }];
  await amal.call.outreach.putPost({ ...at, revision: 0, content: contentOf([channelId], { parts }) });
  const submit = async () => (await amal.call.outreach.submitPost({ ...at, revision: 1 })).problems;
  expect(await submit()).toMatchObject([{ kind: 'too-long', channelId }]);
  const { channel, answered } = await check(channelId);
  expect([answered, channel.limits?.text]).toEqual([true, { weighted: { max: 2_000, perLink: 23 } }]);
  expect(await submit()).toEqual([]);
});

test('A channel that was broken and answers is active again; one that does not stays broken', async () => {
  const { peer, channelId } = await mastodonChannel(sending);
  await breakIt(channelId);
  expect((await check(channelId)).channel.state).toBe('active');
  expect(await audited(database.current, 'channel.changed', channelId)).toBe(2);
  await breakIt(channelId);
  await peer.close();
  expect(await check(channelId)).toMatchObject({ answered: false, channel: { state: 'broken' } });
});

test('A server that says nothing of limits answers by letting us in', async () => {
  const peer = await blueskyPeer();
  onTestFinished(() => peer.close());
  const account = { platform: 'bluesky', connector: 'bluesky', account: peer.identifier } as const;
  const [right, wrong] = [
    await sending.channelAt(peer.origin, peer.password, account),
    await sending.channelAt(peer.origin, 'falsch', account),
  ];
  for (const { id } of [right, wrong]) await breakIt(id);
  expect(await check(right.id)).toMatchObject({ answered: false, channel: { state: 'active', limits: null } });
  expect(await check(wrong.id)).toMatchObject({ answered: false, channel: { state: 'broken' } });
  expect(peer.records.size).toBe(0);
});

test('What is served by a person has nobody to ask', async () => {
  const forum = await sending.channelAt('http://127.0.0.1', undefined, { platform: 'forum', connector: 'manual' });
  expect(await check(forum.id)).toMatchObject({ answered: false, channel: { state: 'active' } });
  expect((await refusalOf(check(newId()))).reason).toBe('not_found');
});
