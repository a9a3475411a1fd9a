import { type BlueskyPeer, blueskyPeer } from '@jmd-digital/testkit/peers/bluesky';
import { type MastodonPeer, mastodonPeer } from '@jmd-digital/testkit/peers/mastodon';
import { type TelegramPeer, telegramPeer } from '@jmd-digital/testkit/peers/telegram';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { io, outgoing, picture, ready, SECRET_TEXT } from '../../test/outgoing.ts';
import { bluesky } from '../bluesky/bluesky.ts';
import { mastodon } from '../mastodon/mastodon.ts';
import { telegram } from '../telegram/telegram.ts';
import type { ChannelBase, Connector, Outgoing } from './channel.ts';

/** A connector with a server that it speaks to, as far as all are alike. */
interface Side {
  peer: MastodonPeer | BlueskyPeer | TelegramPeer;
  /** How many posts people see. */
  posts: () => number;
  secret: string;
  prepare: (post: Outgoing, server?: string) => ReturnType<Connector<ChannelBase>['prepare']>;
  publish: Connector<ChannelBase>['publish'];
  remove: (remoteId: string, server?: string) => ReturnType<Connector<ChannelBase>['remove']>;
}

function side<Channel extends ChannelBase>(
  connector: Connector<Channel>,
  channel: Channel,
  rest: Pick<Side, 'peer' | 'posts' | 'secret'>,
): Side {
  return {
    ...{ ...rest, publish: connector.publish },
    prepare: (post, server = channel.server) => connector.prepare({ ...channel, server }, post, io),
    remove: (remoteId, server = channel.server) => connector.remove({ ...channel, server }, remoteId, io),
  };
}

const SIDES: Record<string, () => Promise<Side>> = {
  async Mastodon() {
    const peer = await mastodonPeer();
    const { origin: server, token } = peer;
    const channel = { platform: 'mastodon', server, local: true, token } as const;
    return side(mastodon, channel, { peer, posts: () => peer.statuses.size, secret: token });
  },
  async Bluesky() {
    const peer = await blueskyPeer();
    const { origin: server, identifier, password } = peer;
    const channel = { platform: 'bluesky', server, local: true, identifier, password } as const;
    return side(bluesky, channel, { peer, posts: () => peer.records.size, secret: password });
  },
  async Telegram() {
    const peer = await telegramPeer();
    const { origin: server, token, chat } = peer;
    const channel = { platform: 'telegram-channel', server, local: true, token, chat } as const;
    return side(telegram, channel, { peer, posts: () => peer.messages.size, secret: token });
  },
};

/** An address at which nobody listens any more. */
async function closedServer(): Promise<string> {
  const peer = await mastodonPeer();
  await peer.close();
  return peer.origin;
}

describe.each(Object.keys(SIDES))('%s', (name) => {
  let at: Side;
  beforeEach(async () => {
    const start = SIDES[name];
    if (!start) throw new Error('no such side');
    at = await start();
  });
  afterEach(() => at.peer.close());

  const prepared = async (post = outgoing()) => ready(await at.prepare(post));

  test('A post goes out in one request and is taken down again, twice as well as once', async () => {
    const post = await prepared(outgoing({ pictures: [picture('Ein Haus')] }));
    expect(at.posts()).toBe(0);
    const before = at.peer.received.length;
    const sent = await at.publish(post, io);
    expect(sent).toEqual({ kind: 'sent', remoteId: expect.any(String), url: expect.stringMatching(/^https?:/) });
    expect(at.peer.received.length - before).toBe(1);
    expect(at.posts()).toBe(1);
    if (sent.kind !== 'sent') return;
    expect(await at.remove(sent.remoteId)).toEqual({ kind: 'removed' });
    expect(at.posts()).toBe(0);
    expect(await at.remove(sent.remoteId)).toEqual({ kind: 'removed' });
  });

  test('A server that takes the post and never answers leaves it unknown', async () => {
    at.peer.mishaps.push('hang');
    const stop = new AbortController();
    const result = at.publish(await prepared(), { ...io, signal: stop.signal });
    await vi.waitFor(() => expect(at.posts()).toBe(1), { timeout: 60_000 });
    stop.abort();
    expect(await result).toEqual({ kind: 'unknown' });
  });

  test('A connection that breaks after the post was taken leaves it unknown', async () => {
    at.peer.mishaps.push('break');
    expect(await at.publish(await prepared(), io)).toEqual({ kind: 'unknown' });
    expect(at.posts()).toBe(1);
  });

  test('An answer in time is waited for so long and no longer', async () => {
    const never: typeof io.fetch = (_url, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    expect(await at.publish(await prepared(), { ...io, fetch: never, timeoutMs: 1 })).toEqual({ kind: 'unknown' });
  });

  test('A connection that is refused, or is stopped before it is made, has sent nothing', async () => {
    const post = await prepared();
    const before = at.peer.received.length;
    expect(await at.publish(post, { ...io, signal: AbortSignal.abort() })).toEqual({ kind: 'not_sent' });
    expect(at.peer.received.length).toBe(before);
    const server = await closedServer();
    expect(await at.publish({ ...post, call: () => ({ ...post.call(), server }) }, io)).toEqual({ kind: 'not_sent' });
    expect(await at.remove(name === 'Bluesky' ? 'at://did:plc:a/app.bsky.feed.post/b' : '1', server)).toEqual({
      kind: 'not_removed',
    });
  });

  test('Too many requests: nothing was sent, and when to ask again', async () => {
    const headers = { 'retry-after': '30' };
    at.peer.mishaps.push({ status: 429, headers, body: { ok: false, parameters: { retry_after: 30 } } });
    expect(await at.publish(await prepared(), io)).toEqual({ kind: 'not_sent', retryAfterMs: 30_000 });
    expect(at.posts()).toBe(0);
  });

  test.each([500, 502, 503])('A server that fails with %i may have taken it', async (status) => {
    at.peer.mishaps.push({ status });
    expect(await at.publish(await prepared(), io)).toEqual({ kind: 'unknown' });
  });

  test('Success that says nothing of a post is unclear, and so is one without an end', async () => {
    at.peer.mishaps.push({ status: 200, body: {} }, { status: 200, body: { filler: 'x'.repeat(600_000) } });
    expect(await at.publish(await prepared(), io)).toEqual({ kind: 'unknown' });
    expect(await at.publish(await prepared(), io)).toEqual({ kind: 'unknown' });
  });

  test('A redirect is not followed', async () => {
    const other = await mastodonPeer();
    at.peer.mishaps.push({ status: 307, headers: { location: `${other.origin}/api/v1/statuses` } });
    expect(await at.publish(await prepared(), io)).toEqual({ kind: 'refused', reason: 'moved', permanent: false });
    expect(other.received).toEqual([]);
    await other.close();
  });

  test('What is too long is refused for good, and nothing of it is repeated', async () => {
    const result = await at.publish(await prepared(outgoing({ text: `${SECRET_TEXT} `.repeat(400) })), io);
    expect(result).toEqual({ kind: 'refused', reason: 'invalid', permanent: true });
    expect(JSON.stringify(result)).not.toContain(SECRET_TEXT);
    expect(at.posts()).toBe(0);
  });

  test('Whoever writes down what is ready sees no token and no text', async () => {
    const shown = JSON.stringify(await prepared());
    expect(shown).not.toContain(at.secret);
    expect(shown).not.toContain(SECRET_TEXT);
  });

  test.each(['http://social.example.org', 'https://user:password@social.example.org', 'ftp://example.org', 'nowhere'])(
    'Nothing is sent to %s',
    async (server) => {
      const fetch = vi.fn();
      const post = await prepared();
      const call = () => ({ ...post.call(), server, local: false });
      const refused = { kind: 'refused', reason: 'bad_address', permanent: false };
      expect(await at.publish({ kind: 'ready', call }, { ...io, fetch })).toEqual(refused);
      expect(fetch).not.toHaveBeenCalled();
    },
  );
});

test.each(['Mastodon', 'Bluesky'])('%s: the same key twice is one post', async (name) => {
  const at = await SIDES[name]?.();
  if (!at) throw new Error('no such side');
  at.peer.mishaps.push('break');
  const post = outgoing({ pictures: [picture('Ein Haus')] });
  expect((await at.publish(ready(await at.prepare(post)), io)).kind).toBe('unknown');
  // A person decides to try again.
  expect((await at.publish(ready(await at.prepare(post)), io)).kind).toBe('sent');
  expect(at.posts()).toBe(1);
  expect((await at.publish(ready(await at.prepare({ ...post, key: 'another' })), io)).kind).toBe('sent');
  expect(at.posts()).toBe(2);
  await at.peer.close();
});
