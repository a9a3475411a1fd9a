import { mastodonPeer } from '@jmd-digital/testkit/peers/mastodon';
import { expect, onTestFinished, test } from 'vitest';
import { io, outgoing, picture, ready } from '../../test/outgoing.ts';
import { type MastodonChannel, mastodon } from './mastodon.ts';

async function start(options: Parameters<typeof mastodonPeer>[0] = {}) {
  const peer = await mastodonPeer(options);
  onTestFinished(() => peer.close());
  const { origin: server, token } = peer;
  const channel: MastodonChannel = { platform: 'mastodon', server, local: true, token };
  return { peer, channel };
}

test('Text, warning, language and pictures arrive as they are', async () => {
  const { peer, channel } = await start();
  const post = outgoing({
    ...{ text: 'Grüße 👋 مرحبا', warning: 'Essen', langs: ['de-x-leicht', 'ar'] },
    pictures: [picture('Ein Topf „Suppe“'), picture('')],
  });
  const sent = await mastodon.publish(ready(await mastodon.prepare(channel, post, io)), io);
  expect(sent).toMatchObject({ kind: 'sent', url: expect.stringContaining('/@jmd/') });
  expect([...peer.statuses.values()]).toEqual([
    {
      ...{ id: expect.any(String), text: 'Grüße 👋 مرحبا', warning: 'Essen', language: 'de' },
      pictures: [
        { description: 'Ein Topf „Suppe“', type: 'image/png', size: 3 },
        { description: null, type: 'image/png', size: 3 },
      ],
    },
  ]);
});

test('A picture that takes its time is waited for before the post goes out', async () => {
  const { peer, channel } = await start({ slowMedia: 3 });
  const prepared = ready(await mastodon.prepare(channel, outgoing({ pictures: [picture('a')] }), io));
  expect(peer.received.filter(({ method }) => method === 'GET')).toHaveLength(4);
  expect((await mastodon.publish(prepared, io)).kind).toBe('sent');
});

test('A picture that never is ready keeps the post back', async () => {
  const { channel } = await start({ slowMedia: 1000 });
  const prepared = await mastodon.prepare(channel, outgoing({ pictures: [picture('a')] }), io);
  expect(prepared).toEqual({ kind: 'not_sent' });
});

test('A picture that is none, and a description that is too long, are told as such', async () => {
  const { channel } = await start();
  const refused = { kind: 'refused', reason: 'picture', permanent: true };
  const film = { ...picture('a'), type: 'video/mp4' };
  expect(await mastodon.prepare(channel, outgoing({ pictures: [film] }), io)).toEqual(refused);
  const long = picture('a'.repeat(1501));
  expect(await mastodon.prepare(channel, outgoing({ pictures: [long] }), io)).toEqual(refused);
});

test('A token that counts no more can be renewed, and the post is not lost', async () => {
  const { channel } = await start();
  const old = { ...channel, token: 'old' };
  const refused = { kind: 'refused', reason: 'sign_in', permanent: false };
  expect(await mastodon.publish(ready(await mastodon.prepare(old, outgoing(), io)), io)).toEqual(refused);
  expect(await mastodon.prepare(old, outgoing({ pictures: [picture('a')] }), io)).toEqual(refused);
  expect(await mastodon.remove(old, '1', io)).toEqual(refused);
});

test('An instance says what it allows', async () => {
  const { channel } = await start({ maxCharacters: 5000, perLink: 40 });
  expect(await mastodon.limits(channel, io)).toEqual({
    ...{ text: { weighted: { max: 5000, perLink: 40 } }, pictures: 4, alt: 1500, pictureBytes: 16_777_216 },
    pictureTypes: ['image/jpeg', 'image/png'],
  });
  // No answer, no limits: those of our own list count.
  expect(await mastodon.limits({ ...channel, local: false }, io)).toBeNull();
});

test('Until when Mastodon wants to be left alone stands in a header of its own', async () => {
  const { peer, channel } = await start();
  const headers = { 'x-ratelimit-reset': new Date(Date.now() + 3_600_000).toISOString() };
  peer.mishaps.push({ status: 429, headers });
  const result = await mastodon.publish(ready(await mastodon.prepare(channel, outgoing(), io)), io);
  if (result.kind !== 'not_sent') throw new Error(result.kind);
  expect(result.retryAfterMs).toBeGreaterThan(3_000_000);
  expect(result.retryAfterMs).toBeLessThanOrEqual(3_600_000);
});
