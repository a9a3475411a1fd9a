import { type BlueskyChannel, bluesky } from '@jmd-digital/connectors/bluesky';
import type { Io, Outgoing, Ready } from '@jmd-digital/connectors/outgoing';
import { guardedFetch } from '@jmd-digital/connectors/public-fetch';
import { outreachLimits } from '@jmd-digital/content/outreach';
import { measure } from '@jmd-digital/domain/outreach';
import { afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type AtProtocolServer, startAtProtocol } from './src/at-protocol.ts';
import { deafProxy } from './src/deaf-proxy.ts';

const io: Io = { fetch: guardedFetch({ allows: () => true }), timeoutMs: 60_000 };
const FAMILY = '👨‍👩‍👧‍👦';
/** One red point. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

let server: AtProtocolServer;
let channel: BlueskyChannel;
let posts = 0;

beforeAll(async () => {
  server = await startAtProtocol();
  return () => server.close();
});
beforeEach(() => {
  channel = { ...channelOf(server) };
});
afterEach(() => {
  vi.useRealTimers();
});

const channelOf = ({ url, handle, password }: AtProtocolServer): BlueskyChannel => ({
  ...{ platform: 'bluesky', server: url, local: true, identifier: handle, password },
});

/** A post of its own, unless it is told to be another one. */
const outgoing = (over: Partial<Outgoing> = {}): Outgoing => {
  posts += 1;
  const key = `post-${posts}/revision-1/channel-1`;
  return { key, text: 'Nur für den Kanal', langs: ['de'], pictures: [], createdAt: '2026-11-29T12:00:00Z', ...over };
};

const picture = (alt: string, bytes = PNG) => ({ bytes, type: 'image/png', alt, size: { width: 1, height: 1 } });

async function prepared(post: Outgoing): Promise<Ready> {
  const ready = await bluesky.prepare(channel, post, io);
  if (ready.kind !== 'ready') throw new Error(`Not ready but ${JSON.stringify(ready)}`);
  return ready;
}

const publish = async (post: Outgoing) => bluesky.publish(await prepared(post), io);

const json = async (answer: Response) => (await answer.json()) as Record<string, unknown>;

/** Publishes, and gives what everybody then sees. */
async function published(post: Outgoing) {
  const sent = await publish(post);
  if (sent.kind !== 'sent') throw new Error(`Not sent but ${JSON.stringify(sent)}`);
  const found = (await server.posts()).find(({ uri }) => uri === sent.remoteId);
  if (!found) throw new Error('Nobody sees it');
  return { ...found, sent };
}

test('Links and hashtags are read back where they stand, by bytes, in a text of three scripts', async () => {
  const text = `Grüße ${FAMILY} an alle: https://münchen.example/straße?ä=ö, #Jugend_hilft\nأهلاً بكم https://example.org/ar.`;
  const { value, sent } = await published(outgoing({ text, langs: ['de-x-leicht', 'de', 'ar'] }));
  expect(value).toMatchObject({ text, langs: ['de', 'ar'], createdAt: '2026-11-29T12:00:00Z' });
  const bytes = Buffer.from(value.text);
  const marked = value.facets?.map(({ index, features: [feature] }) => [
    bytes.subarray(index.byteStart, index.byteEnd).toString(),
    feature?.uri ?? feature?.tag,
  ]);
  expect(marked).toEqual([
    ['https://münchen.example/straße?ä=ö', 'https://xn--mnchen-3ya.example/stra%C3%9Fe?%C3%A4=%C3%B6'],
    ['#Jugend_hilft', 'Jugend_hilft'],
    ['https://example.org/ar', 'https://example.org/ar'],
  ]);
  expect(sent.remoteId).toMatch(`at://${server.did}/app.bsky.feed.post/`);
  expect(sent.url).toMatch(`https://bsky.app/profile/${server.did}/post/`);
});

test('Whoever signs in by the identity instead of the name publishes as well', async () => {
  channel.identifier = server.did;
  expect((await publish(outgoing())).kind).toBe('sent');
});

test('The server takes what we measure as short enough, and nothing beyond', async () => {
  const limits = outreachLimits.find(({ platform }) => platform === 'bluesky')?.text ?? {};
  // Characters that people see as one: of one or more code points, by what joins them.
  const characters = ['a', 'ä', 'a\u0308', FAMILY, '🇩🇪', '👍🏽', 'سّ', 'क्षि', 'ห็', '각', '\r\n', '1️⃣', '𝒜', '中'];
  await Promise.all(
    characters.map(async (character) => {
      const most = Math.min(300, Math.floor(3000 / Buffer.byteLength(character)));
      for (const [count, over] of [[most, false] as const, [most + 1, true] as const]) {
        const text = character.repeat(count);
        expect([character, count, measure(text, limits).over]).toEqual([character, count, over]);
        const { kind } = await publish(outgoing({ text }));
        expect([character, count, kind]).toEqual([character, count, over ? 'refused' : 'sent']);
      }
    }),
  );
});

test('A text that is too long is refused for good, by characters and by bytes', async () => {
  const refused = { kind: 'refused', reason: 'invalid', permanent: true };
  expect(await publish(outgoing({ text: 'a'.repeat(301) }))).toEqual(refused);
  expect(await publish(outgoing({ text: FAMILY.repeat(121) }))).toEqual(refused);
});

test('Pictures are read back with what is seen on them', async () => {
  const post = outgoing({ pictures: [picture('Ein Topf: „heiß“ 🔥'), picture('')] });
  const { value } = await published(post);
  const images = value.embed?.images ?? [];
  expect(images.map(({ alt, aspectRatio }) => [alt, aspectRatio])).toEqual([
    ['Ein Topf: „heiß“ 🔥', { width: 1, height: 1 }],
    ['', { width: 1, height: 1 }],
  ]);
  expect(await server.picture(images[0]?.image.ref.$link ?? '')).toEqual(PNG);
});

test('A picture goes out up to 2,000,000 bytes; what the server would refuse is not even uploaded', async () => {
  const sized = (size: number) => {
    const bytes = new Uint8Array(size);
    bytes.set(PNG);
    return picture('Ein Haus', bytes);
  };
  const ready = await prepared(outgoing({ pictures: [sized(2_000_000)] }));
  expect((await bluesky.publish(ready, io)).kind).toBe('sent');
  const large = outgoing({ pictures: [sized(2_000_001)] });
  const refused = { kind: 'refused', reason: 'picture', permanent: true };
  expect(await bluesky.prepare(channel, large, io)).toEqual(refused);
  // The same past our own limit.
  const call = ready.call();
  const { blob } = await json(
    await fetch(`${server.url}/xrpc/com.atproto.repo.uploadBlob`, {
      method: 'POST',
      headers: { ...call.headers, 'content-type': 'image/png' },
      body: sized(2_000_001).bytes,
    }),
  );
  const body = JSON.parse(String(call.body));
  body.record.embed.images[0].image = blob;
  const answer = await fetch(server.url + call.path, { ...call, body: JSON.stringify(body) });
  expect([answer.status, (await json(answer)).message]).toEqual([400, expect.stringContaining('maximum 2000000')]);
});

test('The same post a second time is the same record', async () => {
  const post = outgoing({ pictures: [picture('Ein Haus')] });
  const before = (await server.posts()).length;
  const first = await published(post);
  const second = await published(post);
  expect(second).toEqual(first);
  expect((await server.posts()).length).toBe(before + 1);
});

test('A post is taken down, a second time as well, and may go out again', async () => {
  const post = outgoing();
  const { sent, uri } = await published(post);
  expect(await bluesky.remove(channel, sent.remoteId, io)).toEqual({ kind: 'removed' });
  expect((await server.posts()).map((one) => one.uri)).not.toContain(uri);
  expect(await bluesky.remove(channel, sent.remoteId, io)).toEqual({ kind: 'removed' });
  expect((await published(post)).uri).toBe(uri);
});

test('A wrong password publishes nothing and takes nothing down', async () => {
  const { sent } = await published(outgoing());
  const wrong = { ...channel, password: 'falsch' };
  const refused = { kind: 'refused', reason: 'sign_in', permanent: false };
  expect(await bluesky.prepare(wrong, outgoing(), io)).toEqual(refused);
  expect(await bluesky.remove(wrong, sent.remoteId, io)).toEqual(refused);
  expect((await server.posts()).map(({ uri }) => uri)).toContain(sent.remoteId);
});

test('A token that got too old in between has sent nothing', async () => {
  const post = outgoing();
  const ready = await prepared(post);
  const before = (await server.posts()).length;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 3_600_000 });
  expect(await bluesky.publish(ready, io)).toEqual({ kind: 'not_sent' });
  expect((await server.posts()).length).toBe(before);
  expect((await publish(post)).kind).toBe('sent');
});

test('A token that the server does not know any more has sent nothing', async () => {
  const call = (await prepared(outgoing())).call();
  const strange = { ...call, headers: { ...call.headers, authorization: 'Bearer of-other-keys' } };
  expect(await bluesky.publish({ kind: 'ready', call: () => strange }, io)).toEqual({ kind: 'not_sent' });
});

test('A server that falls silent after it took a post leaves it unknown; the repeat makes no second post', async () => {
  const proxy = await deafProxy(server.url);
  onTestFinished(() => proxy.close());
  channel.server = proxy.url;
  const post = outgoing();
  const ready = await prepared(post);
  const before = (await server.posts()).length;
  proxy.cut();
  expect(await bluesky.publish(ready, io)).toEqual({ kind: 'unknown' });
  expect((await server.posts()).length).toBe(before + 1);
  channel.server = server.url;
  expect((await publish(post)).kind).toBe('sent');
  expect((await server.posts()).length).toBe(before + 1);
});

test('A server that is gone has taken nothing', async () => {
  const gone = await startAtProtocol();
  channel = channelOf(gone);
  const ready = await prepared(outgoing());
  await gone.close();
  expect(await bluesky.publish(ready, io)).toEqual({ kind: 'not_sent' });
  expect(await bluesky.prepare(channel, outgoing(), io)).toEqual({ kind: 'not_sent' });
});

test('Whoever signs in too often is told how long to wait', async () => {
  const limited = await startAtProtocol({ limited: true });
  onTestFinished(() => limited.close());
  channel = channelOf(limited);
  const tries = await Promise.all(Array.from({ length: 30 }, () => bluesky.prepare(channel, outgoing(), io)));
  expect(new Set(tries.map(({ kind }) => kind))).toEqual(new Set(['ready']));
  const answer = await bluesky.prepare(channel, outgoing(), io);
  expect(answer).toEqual({ kind: 'not_sent', retryAfterMs: expect.any(Number) });
  const { retryAfterMs } = answer as { retryAfterMs: number };
  expect(retryAfterMs).toBeGreaterThan(0);
  expect(retryAfterMs).toBeLessThanOrEqual(300_000);
});
