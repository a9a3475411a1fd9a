import { blueskyPeer } from '@jmd-digital/testkit/peers/bluesky';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { io, outgoing, picture, ready } from '../../test/outgoing.ts';
import { type BlueskyChannel, bluesky } from './bluesky.ts';
import { recordOf } from './record.ts';
import { recordKey } from './record-key.ts';

async function start() {
  const peer = await blueskyPeer();
  onTestFinished(() => peer.close());
  const { origin: server, identifier, password } = peer;
  const channel: BlueskyChannel = { platform: 'bluesky', server, local: true, identifier, password };
  return { peer, channel };
}

test('Text, links, hashtags, languages and pictures arrive as they are', async () => {
  const { peer, channel } = await start();
  const post = outgoing({
    ...{ text: '👨‍👩‍👧‍👦 Mehr: https://münchen.example/ #Grüße', warning: 'Essen', langs: ['de-x-leicht', 'de', 'ar'] },
    pictures: [{ ...picture('Ein Topf'), size: { width: 4, height: 3 } }, picture('')],
  });
  const sent = await bluesky.publish(ready(await bluesky.prepare(channel, post, io)), io);
  const rkey = recordKey(post.key);
  expect(sent).toEqual({
    ...{ kind: 'sent', remoteId: `at://${peer.did}/app.bsky.feed.post/${rkey}` },
    url: `https://bsky.app/profile/${peer.did}/post/${rkey}`,
  });
  const record = peer.records.get(rkey);
  expect(record).toMatchObject({
    ...{ text: `Essen\n\n${post.text}`, langs: ['de', 'ar'], createdAt: post.createdAt },
    embed: { images: [{ alt: 'Ein Topf', aspectRatio: { width: 4, height: 3 } }, { alt: '' }] },
  });
  const bytes = Buffer.from(record?.text ?? '');
  const marked = record?.facets?.map(({ index, features: [feature] }) => [
    bytes.subarray(index.byteStart, index.byteEnd).toString(),
    feature?.uri ?? feature?.tag,
  ]);
  expect(marked).toEqual([
    ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
    ['#Grüße', 'Grüße'],
  ]);
});

test('300 characters go out, and 301 do not; 120 families go out, and 121 do not', async () => {
  const { channel } = await start();
  const kind = async (text: string) =>
    (await bluesky.publish(ready(await bluesky.prepare(channel, outgoing({ text }), io)), io)).kind;
  expect(await kind('a'.repeat(300))).toBe('sent');
  expect(await kind('a'.repeat(301))).toBe('refused');
  expect(await kind('👨‍👩‍👧‍👦'.repeat(120))).toBe('sent');
  expect(await kind('👨‍👩‍👧‍👦'.repeat(121))).toBe('refused');
});

test('A token that got too old in between has sent nothing', async () => {
  const { peer, channel } = await start();
  const prepared = ready(await bluesky.prepare(channel, outgoing(), io));
  peer.expire();
  expect(await bluesky.publish(prepared, io)).toEqual({ kind: 'not_sent' });
  expect(peer.records.size).toBe(0);
  expect((await bluesky.publish(ready(await bluesky.prepare(channel, outgoing(), io)), io)).kind).toBe('sent');
});

test('A token that the server does not know any more has sent nothing', async () => {
  const { peer, channel } = await start();
  const call = ready(await bluesky.prepare(channel, outgoing(), io)).call();
  const strange = { ...call, headers: { ...call.headers, authorization: 'Bearer of-other-keys' } };
  expect(await bluesky.publish({ kind: 'ready', call: () => strange }, io)).toEqual({ kind: 'not_sent' });
  expect(peer.records.size).toBe(0);
});

test('A wrong password, and a picture that is too large, are told as such', async () => {
  const { channel } = await start();
  const wrong = { ...channel, password: 'wrong' };
  const refused = { kind: 'refused', reason: 'sign_in', permanent: false };
  expect(await bluesky.prepare(wrong, outgoing(), io)).toEqual(refused);
  expect(await bluesky.remove(wrong, 'at://did:plc:a/app.bsky.feed.post/b', io)).toEqual(refused);
  const large = outgoing({ pictures: [picture('a', 2_000_001)] });
  expect(await bluesky.prepare(channel, large, io)).toEqual({ kind: 'refused', reason: 'picture', permanent: true });
  const allowed = outgoing({ pictures: [picture('a', 2_000_000)] });
  expect((await bluesky.publish(ready(await bluesky.prepare(channel, allowed, io)), io)).kind).toBe('sent');
});

test('What is no post of Bluesky is not taken down there', async () => {
  const { channel } = await start();
  for (const id of ['12', 'at://did:plc:a/app.bsky.graph.follow/b', 'at://did:plc:a/app.bsky.feed.post/b/c'])
    expect(await bluesky.remove(channel, id, io)).toEqual({ kind: 'refused', reason: 'invalid', permanent: true });
});

test('Record keys have the form of a TID, are the same for the same key and differ for others', () => {
  expect(recordKey('post-1/revision-1/channel-1')).toBe(recordKey('post-1/revision-1/channel-1'));
  fc.assert(
    fc.property(fc.string(), (key) => {
      expect(recordKey(key)).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/);
      expect(recordKey(`${key}.`)).not.toBe(recordKey(key));
    }),
  );
});

test('Whatever is written: what goes over the wire is what was marked', () => {
  const piece = fc.constantFrom('https://example.org', '#Grüße', ' ', '\ud83d', '👨‍👩‍👧‍👦', 'ä');
  fc.assert(
    fc.property(fc.array(piece), (parts) => {
      const record = recordOf(outgoing({ text: parts.join('') }), []);
      const { text, facets } = JSON.parse(JSON.stringify(record)) as typeof record;
      for (const { index } of facets)
        expect(Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString()).toMatch(/^(?:https:|#)/);
    }),
  );
});
