import { testDatabase } from '@jmd-digital/testkit';
import { blueskyPeer } from '@jmd-digital/testkit/peers/bluesky';
import { telegramPeer } from '@jmd-digital/testkit/peers/telegram';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { SITE } from '../../../test/people.ts';
import { mastodonChannel, sendingRoom } from '../../../test/sending.ts';

const database = testDatabase();
let sending: Awaited<ReturnType<typeof sendingRoom>>;
beforeAll(async () => {
  sending = await sendingRoom(database.current);
});

const stateOf = async (channelId: string) => {
  const { rows } = await database.current.pool.query('select state from channel where id = $1', [channelId]);
  return rows[0].state;
};

test('What is planned goes out when its time has come, once, and the post is released', async () => {
  const { peer, channelId, posts } = await mastodonChannel(sending);
  const id = await sending.planned(channelId);
  await sending.round(-120);
  expect(posts()).toBe(0);
  await sending.round();
  const sent = await sending.delivery(id);
  expect(sent).toMatchObject({ state: 'sent', attempt: 1, error: null, decision: { outcome: 'allow' } });
  expect(sent.remoteUrl).toBe(`${peer.origin}/@jmd/${sent.remoteId}`);
  expect([...peer.statuses.values()]).toMatchObject([{ text: 'Am Dienstag ab 16 Uhr.', language: 'de' }]);
  const { post } = await sending.room.amal.call.outreach.readPost({ siteId: SITE, postId: sent.postId });
  expect(post.state).toBe('released');
  await sending.round(3_600);
  expect(posts()).toBe(1);
});

test('Bluesky and a channel of Telegram get theirs, too', async () => {
  const [bluesky, telegram] = [await blueskyPeer(), await telegramPeer()];
  onTestFinished(async () => {
    await bluesky.close();
    await telegram.close();
  });
  const ids = [];
  const { channelAt, planned } = sending;
  const account = { platform: 'bluesky', connector: 'bluesky', account: bluesky.identifier } as const;
  ids.push(await planned((await channelAt(bluesky.origin, bluesky.password, account)).id));
  const chat = { platform: 'telegram-channel', connector: 'telegram', account: telegram.chat } as const;
  ids.push(await planned((await channelAt(telegram.origin, telegram.token, chat)).id));
  await sending.round();
  for (const id of ids) expect(await sending.delivery(id)).toMatchObject({ state: 'sent' });
  expect([bluesky.records.size, telegram.messages.size]).toEqual([1, 1]);
});

test('Two servers that work at the same time send it once', async () => {
  const { channelId, posts } = await mastodonChannel(sending);
  const id = await sending.planned(channelId);
  await Promise.all([sending.round(), sending.round(), sending.round()]);
  await sending.round(60);
  expect(posts()).toBe(1);
  expect((await sending.delivery(id)).state).toBe('sent');
});

test.each(['hang', 'break'] as const)(
  'Of a server that takes a post and does not answer (%s) a person decides',
  async (mishap) => {
    const { peer, channelId, posts } = await mastodonChannel(sending);
    const id = await sending.planned(channelId);
    peer.mishaps.push(mishap);
    await sending.round(0, 500);
    expect(await sending.delivery(id)).toMatchObject({ state: 'outcome_unknown', sendingSince: null });
    await sending.round(86_400);
    expect(posts()).toBe(1);
    const decide = { siteId: SITE, deliveryId: id, from: 'outcome_unknown' } as const;
    await sending.room.amal.call.outreach.decideDelivery({ ...decide, choice: { event: 'denied-by-person' } });
    await sending.round(86_460);
    // Known to the server by its key: what a person said was not there stays one post.
    expect([posts(), peer.statuses.size]).toEqual([2, 1]);
    expect((await sending.delivery(id)).state).toBe('sent');
  },
);

test('What was under way when the server died is never sent again by itself', async () => {
  const { channelId, posts } = await mastodonChannel(sending);
  const id = await sending.planned(channelId);
  await database.current.pool.query(
    `update delivery set state = 'sending', attempt = 1, sending_since = $2 where id = $1`,
    [id, '2026-12-01T15:01:00Z'],
  );
  await sending.round(290);
  expect((await sending.delivery(id)).state).toBe('sending');
  await sending.round(301);
  expect((await sending.delivery(id)).state).toBe('outcome_unknown');
  await sending.round(86_400);
  expect(posts()).toBe(0);
});

test('A server that wants to be left alone is asked again when it says', async () => {
  const { peer, channelId, posts } = await mastodonChannel(sending);
  const id = await sending.planned(channelId);
  peer.mishaps.push({ status: 429, headers: { 'retry-after': '600' } });
  await sending.round();
  expect(await sending.delivery(id)).toMatchObject({ state: 'queued', attempt: 1, error: null });
  await sending.round(590);
  expect(posts()).toBe(1);
  await sending.round(601);
  expect(await sending.delivery(id)).toMatchObject({ state: 'sent', attempt: 2, error: null });
});

test('A server that is not there is tried later each time, in the end not at all', async () => {
  const { peer, channelId } = await mastodonChannel(sending);
  const id = await sending.planned(channelId);
  await peer.close();
  let seconds = 0;
  for (let tries = 1; tries <= 12; tries += 1) {
    await sending.round(seconds);
    expect(await sending.delivery(id)).toMatchObject({ state: 'queued', attempt: tries, error: 'unreachable' });
    seconds += 3_601;
  }
  await sending.round(seconds);
  expect(await sending.delivery(id)).toMatchObject({ state: 'failed_permanent', error: 'unreachable' });
});

test('What is refused for good is told with its reason', async () => {
  const { channelId } = await mastodonChannel(sending);
  const long = { parts: [{ lang: 'de', text: 'x'.repeat(400), warning: null }] };
  const id = await sending.planned(channelId, long);
  await database.current.pool.query(
    `update post_revision set content = jsonb_set(content, '{parts,0,text}', to_jsonb(repeat('x', 600)))
     where post_id = (select post_id from delivery where id = $1)`,
    [id],
  );
  await sending.round();
  expect(await sending.delivery(id)).toMatchObject({ state: 'failed_permanent', error: 'invalid' });
  expect(await stateOf(channelId)).toBe('active');
});

test('A channel whose access counts no more is broken; what is due waits, and goes out once it is mended', async () => {
  const { peer, channelId, posts } = await mastodonChannel(sending);
  const [first, second] = [await sending.planned(channelId), await sending.planned(channelId)];
  peer.mishaps.push({ status: 401 });
  await sending.round();
  expect(await stateOf(channelId)).toBe('broken');
  const states = async () => [(await sending.delivery(first)).state, (await sending.delivery(second)).state].toSorted();
  expect(await states()).toEqual(['planned', 'queued']);
  await sending.round(3_600);
  expect(posts()).toBe(1);
  const { admin } = sending.room;
  const { channel } = await admin.call.outreach
    .checkChannel({ siteId: SITE, channelId })
    .catch(() => ({ channel: null }));
  // Asked by somebody whose server knows nothing of the network of the test.
  expect(channel?.state).toBe('broken');
  await database.current.pool.query(`update channel set state = 'active' where id = $1`, [channelId]);
  await sending.round(3_660);
  expect(await states()).toEqual(['sent', 'sent']);
});

test('What waited for its channel half a day does not go out by itself any more', async () => {
  const { channelId, posts } = await mastodonChannel(sending);
  const id = await sending.planned(channelId);
  await database.current.pool.query(`update channel set state = 'paused' where id = $1`, [channelId]);
  await sending.round(3_600);
  expect((await sending.delivery(id)).state).toBe('planned');
  await sending.round(43_200);
  expect(await sending.delivery(id)).toMatchObject({ state: 'failed_permanent', error: 'unreachable' });
  expect(posts()).toBe(0);
});

test('A channel without access, or with access that was sealed elsewhere, asks for it anew', async () => {
  const { channelId, posts } = await mastodonChannel(sending);
  const id = await sending.planned(channelId);
  await database.current.pool.query(`update channel set sealed_secret = '\\x00' where id = $1`, [channelId]);
  await sending.round();
  expect(await sending.delivery(id)).toMatchObject({ state: 'queued', error: 'sign_in' });
  expect([await stateOf(channelId), posts()]).toEqual(['broken', 0]);
});

test('By hand means that a person is told, and the own page that it is there', async () => {
  const forum = await sending.channelAt('http://127.0.0.1', undefined, { platform: 'forum', connector: 'manual' });
  const page = await sending.channelAt('http://127.0.0.1', undefined, { platform: 'site-page', connector: 'feed' });
  const [byHand, onPage] = [await sending.planned(forum.id), await sending.planned(page.id)];
  await sending.round();
  expect(await sending.delivery(byHand)).toMatchObject({ state: 'manual_pending', attempt: 0 });
  const { state, remoteUrl, postId } = await sending.delivery(onPage);
  expect([state, remoteUrl]).toEqual(['sent', `http://localhost:4100/posts/${SITE}/${postId}`]);
});
