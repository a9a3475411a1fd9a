/** In a thread each message is its author's next, or it is refused: none is dropped, repeated, moved or put in. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bytes } from '../src/bytes.ts';
import { encode } from '../src/cbor.ts';
import { type Author, type ChainState, envelopeHash, openMessage, passOver, sealMessage } from '../src/message.ts';
import { encodeHeader } from '../src/message-header.ts';
import { pattern } from './hex.ts';
import { ALICE, author, BOB, bobsAuthor, context, facts, header, key, say } from './message-world.ts';
import { cuts, flips, reasonOf, tally } from './tampering.ts';

const start = { ...context, chain: {} };

/** So many messages of an author, each naming the one before. */
async function write(by: Author, count: number, what: string, before: Bytes | null = null, from = 1): Promise<Bytes[]> {
  const written: Bytes[] = [];
  for (let seq = from; seq < from + count; seq += 1) {
    const last = written.at(-1);
    const prevHash = last ? await envelopeHash(last) : before;
    const messageId = `0193c0de-0000-7000-8000-${String(seq).padStart(12, by.id === ALICE ? '1' : '2')}`;
    written.push(await sealMessage({ ...facts, messageId, seq, prevHash }, say(`${what} ${seq}`), by, key));
  }
  return written;
}

/** How each fares that is delivered in turn; what is refused changes nothing. */
async function deliver(envelopes: Iterable<Uint8Array>, first: ChainState = {}): Promise<string[]> {
  const reasons: string[] = [];
  let chain = first;
  for (const envelope of envelopes) {
    const opening = openMessage(envelope, { ...context, chain });
    reasons.push(await reasonOf(opening));
    chain = await opening.then(
      (opened) => opened.chain,
      () => chain,
    );
  }
  return reasons;
}

const hers = await write(author, 6, 'Alice');
const his = await write(bobsAuthor, 4, 'Bob');
const all = [
  ...hers.map((envelope, i) => ({ by: ALICE, seq: i + 1, envelope })),
  ...his.map((envelope, i) => ({ by: BOB, seq: i + 1, envelope })),
];

test('Whatever is delivered in whatever order, only the next of each author opens', async () => {
  expect(await deliver(all.map(({ envelope }) => envelope))).toEqual(all.map(() => 'opened'));
  const property = fc.asyncProperty(fc.array(fc.constantFrom(...all), { maxLength: 24 }), async (delivered) => {
    const last: Record<string, number> = { [ALICE]: 0, [BOB]: 0 };
    const wanted = delivered.map(({ by, seq }) => {
      const before = last[by] ?? 0;
      if (seq <= before) return 'replay';
      if (seq > before + 1) return 'out_of_order';
      last[by] = seq;
      return 'opened';
    });
    expect(await deliver(delivered.map(({ envelope }) => envelope))).toEqual(wanted);
  });
  await fc.assert(property, { seed: 3, numRuns: 60 });
});

test('One dropped stops all that follow of its author, and nobody else', async () => {
  for (let dropped = 0; dropped < hers.length - 1; dropped += 1) {
    const reasons = await deliver([...hers.toSpliced(dropped, 1), ...his]);
    const wanted = hers.toSpliced(dropped, 1).map((_, i) => (i < dropped ? 'opened' : 'out_of_order'));
    expect(reasons).toEqual([...wanted, ...his.map(() => 'opened')]);
  }
});

test('A second history beside the first is refused from where it leaves it', async () => {
  const [first, second] = hers as [Bytes, Bytes];
  const fork = await write(author, 2, 'anders', await envelopeHash(first), 2);
  expect(await deliver([first, ...fork])).toEqual(['opened', 'opened', 'opened']);
  expect(await deliver([first, second, ...fork])).toEqual(['opened', 'opened', 'replay', 'out_of_order']);
  expect(await deliver([first, ...fork, second])).toEqual(['opened', 'opened', 'opened', 'replay']);
  const others = await write(author, 1, 'von vorn', await envelopeHash(his[0] as Bytes), 2);
  expect(await deliver([first, ...others])).toEqual(['opened', 'out_of_order']);
});

test('The first of an author has nothing before it and is the first', async () => {
  const [named] = await write(author, 1, 'x', pattern(32, 1));
  const [zeroth] = await write(author, 1, 'x', null, 0);
  const [second] = await write(author, 1, 'x', null, 2);
  const [unnamed] = await write(author, 1, 'x', null, 2);
  expect(await deliver([named, zeroth, second] as Bytes[])).toEqual(['out_of_order', 'out_of_order', 'out_of_order']);
  expect(await deliver([hers[0], unnamed, hers[1]] as Bytes[])).toEqual(['opened', 'out_of_order', 'opened']);
  expect(await deliver([hers[0], zeroth] as Bytes[])).toEqual(['opened', 'replay']);
});

test('A message of another thread is none of this one', async () => {
  const internal = await sealMessage({ ...facts, thread: 'internal', seq: 1, prevHash: null }, say('x'), author, key);
  expect(await reasonOf(openMessage(internal, { ...start, thread: 'internal' }))).toBe('opened');
  expect(await reasonOf(openMessage(internal, start))).toBe('wrong_thread');
});

test('What is passed over has to be the next as well, and the one after it vouches for it', async () => {
  const [first, second, third] = hers as [Bytes, Bytes, Bytes];
  const after = await passOver(second, await passOver(first, {}));
  expect(await deliver([third], after)).toEqual(['opened']);
  expect(await reasonOf(passOver(first, after))).toBe('replay');
  expect(await reasonOf(passOver(second, after))).toBe('replay');
  expect(await reasonOf(passOver(second, {}))).toBe('out_of_order');
  expect(await reasonOf(passOver(third, await passOver(first, {})))).toBe('out_of_order');

  // Nothing is decrypted, so a change shows at once only where it makes no envelope; at the latest it shows afterwards.
  const passed = await passOver(first, {});
  const changed = async (bytes: Uint8Array) => openMessage(third, { ...context, chain: await passOver(bytes, passed) });
  expect(await reasonOf(changed(second))).toBe('opened');
  const [ofHeader, ofRest] = [flips(second, { to: 120 }), flips(second, { from: 120, step: 37 })];
  const counts = await tally([...ofHeader, ...ofRest], changed);
  expect(Object.keys(counts).sort()).toEqual(['damaged', 'out_of_order', 'replay', 'unsupported']);
  expect(await tally(cuts(second), changed)).toEqual({ damaged: 2 * second.length - 1 });
  const later = encode([encodeHeader({ ...header, seq: 3 }).with(1, 2), ...[1, 2, 3].map(() => new Uint8Array())]);
  expect(await reasonOf(passOver(later, passed))).toBe('unsupported');
});

test('What has been seen of one author says nothing about another', async () => {
  const chain = { [BOB]: { seq: 9, hash: '' } };
  expect(await deliver([hers[0] as Bytes], chain)).toEqual(['opened']);
});
