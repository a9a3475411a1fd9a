/** A message is opened as its author wrote it, in its case and thread, or refused with the reason that is documented. */
import { ENTRY_KINDS, THREADS } from '@jmd-digital/schemas/values';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, type Encodable, encode } from '../src/cbor.ts';
import type { CryptoReason } from '../src/errors.ts';
import { openMessage, peekHeader, sealMessage } from '../src/message.ts';
import { encodeHeader, type Header } from '../src/message-header.ts';
import { BUCKETS } from '../src/padding.ts';
import { pattern } from './hex.ts';
import * as world from './message-world.ts';
import { author, BOB, bob, context, facts, header, key, OTHER_CASE, STRANGER } from './message-world.ts';
import { additions, cuts, flips, reasonOf, tally } from './tampering.ts';

const envelope = await sealMessage(facts, world.content, author, key, pattern(12, 1));
const short = await sealMessage(facts, world.say('kurz'), author, key, pattern(12, 2));
const open = (bytes: Uint8Array) => openMessage(bytes, context);
const parts = (bytes: Uint8Array) => decode(bytes) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];

test('It opens', async () => {
  const opened = await open(envelope);
  expect(opened.header).toEqual(header);
  expect(opened.body).toMatchObject(world.content);
  expect((await open(short)).body.text).toBe('kurz');
});

const FIELDS = [
  ...['version', 'suite', 'caseId', 'thread', 'epoch', 'messageId', 'senderId', 'senderRole', 'senderKeyId', 'seq'],
  ...['prevHash', 'kind', 'clientTime', 'lang', 'padBucket', 'logHead'],
];
/** What shows before anything is decrypted; all the rest is bound to the ciphertext, which is then `damaged`. */
const REASONS: Record<string, CryptoReason> = {
  ...{ version: 'unsupported', suite: 'unsupported', caseId: 'wrong_case', epoch: 'wrong_epoch' },
  ...{ senderId: 'unknown_sender', senderKeyId: 'unknown_sender' },
};

/** The reason for every bit of an envelope, from where the fields of its header lie. */
function reasonsOfBits(bytes: Uint8Array): CryptoReason[] {
  const reasons = new Array<CryptoReason>(bytes.length * 8).fill('damaged');
  let at = 4;
  for (const field of FIELDS) {
    const first = bytes[at] ?? 0;
    const info = first & 31;
    const headBytes = info < 24 ? 1 : 1 + 2 ** (info - 24);
    const [major, n] = [first >> 5, info < 24 ? info : (bytes[at + 1] ?? 0)];
    // The last field is an array of two, and reaches to the end.
    const rest = 3 + parts(bytes)[0].length - at - headBytes;
    const size = major === 2 || major === 3 ? n : major === 4 ? rest : 0;
    // A small number stands in its head: the five low bits are the number, the others say that it is one.
    const [from, to] = size === 0 ? [at * 8, at * 8 + 5] : [(at + headBytes) * 8, (at + headBytes + size) * 8];
    if (REASONS[field]) reasons.fill(REASONS[field], from, to);
    at += headBytes + size;
  }
  expect(at).toBe(3 + parts(bytes)[0].length);
  return reasons;
}

test('With one bit changed it is refused, each bit for the reason of its field', async () => {
  const wanted = reasonsOfBits(short);
  const wrong: unknown[] = [];
  let bit = 0;
  for (const changed of flips(short)) {
    const reason = await reasonOf(open(changed));
    if (reason !== wanted[bit]) wrong.push({ bit, reason, wanted: wanted[bit] });
    bit += 1;
  }
  expect(wrong).toEqual([]);
  expect(new Set(wanted)).toEqual(new Set(['damaged', ...Object.values(REASONS)]));
});

test('Cut short anywhere or with anything added it is damaged', async () => {
  const wrong = [...cuts(envelope), ...additions(envelope)];
  expect(await tally(wrong, open)).toEqual({ damaged: wrong.length });
});

/** For every field of the header what else could stand there, and the reason when it does and nothing else changed. */
const SWAPS: { [K in keyof Header]: [Header[K], CryptoReason][] } = {
  caseId: [[OTHER_CASE, 'wrong_case']],
  thread: THREADS.filter((thread) => thread !== 'client').map((thread) => [thread, 'wrong_thread']),
  // The key of the second epoch is there, so the message is looked at and found to be none of it.
  epoch: [
    [0, 'wrong_epoch'],
    [2, 'damaged'],
    [3, 'wrong_epoch'],
  ],
  messageId: [[STRANGER, 'damaged']],
  senderId: [
    [BOB, 'unknown_sender'],
    [STRANGER, 'unknown_sender'],
  ],
  senderRole: [['counsellor', 'not_a_member']],
  senderKeyId: [
    [bob.keyId, 'unknown_sender'],
    [pattern(16, 3), 'unknown_sender'],
  ],
  seq: [1, 3, 0].map((seq) => [seq, 'damaged']),
  prevHash: [null, pattern(32, 3)].map((hash) => [hash, 'damaged']),
  kind: ENTRY_KINDS.filter((kind) => kind !== 'text').map((kind) => [kind, 'damaged']),
  clientTime: [facts.clientTime + 1, facts.clientTime - 1, 0].map((time) => [time, 'damaged']),
  lang: [null, 'en', '', 'de-DE'].map((lang) => [lang, 'damaged']),
  padBucket: BUCKETS.filter((bucket) => bucket !== 1_024).map((bucket) => [bucket, 'damaged']),
  logHead: [null, { seq: 300, hash: pattern(32, 3) }, { seq: 301, hash: pattern(32, 214) }].map((head) => [
    head,
    'damaged',
  ]),
};

test.each(FIELDS.slice(2) as (keyof Header)[])('With another %s it is refused', async (field) => {
  const [, ...rest] = parts(envelope);
  expect(await reasonOf(open(encode([encodeHeader(header), ...rest])))).toBe('opened');
  for (const [value, reason] of SWAPS[field]) {
    const swapped = encode([encodeHeader({ ...header, [field]: value }), ...rest]);
    expect([value, await reasonOf(open(swapped))]).toEqual([value, reason]);
  }
});

test('With the name, role and key of another it is damaged', async () => {
  const [, ...rest] = parts(envelope);
  const asBob = { ...header, senderId: BOB, senderRole: 'counsellor', senderKeyId: bob.keyId } as const;
  expect(await reasonOf(open(encode([encodeHeader(asBob), ...rest])))).toBe('damaged');
});

test('A header with a place of another kind, too few or too many is none', () => {
  const fields = decode(encodeHeader(header)) as readonly Encodable[];
  const peek = (changed: Encodable) =>
    reasonOf(() => peekHeader(encode([encode(changed), ...parts(envelope).slice(1)])));
  const texts = [3, 7, 11, 13];
  const numbers = [4, 9, 12];
  const nulls = [10, 13, 15];
  const wrong = fields.flatMap((_, at) =>
    ([null, true, 7, 'x', new Uint8Array(15), new Uint8Array(17), []] as Encodable[])
      .filter((value) => !(value === null && nulls.includes(at)))
      .filter((value) => !(value === 7 && numbers.includes(at)) && !(value === 'x' && at === 13))
      .map((value) => ({ at, changed: fields.with(at, value) })),
  );
  wrong.push(...texts.map((at) => ({ at, changed: fields.with(at, 'x'.repeat(36)) })));
  const refusals = wrong.map(async ({ at, changed }) => [at, await peek(changed)]);
  return Promise.all([
    expect(peek(fields)).resolves.toBe('opened'),
    expect(Promise.all(refusals)).resolves.toEqual(wrong.map(({ at }) => [at, at < 2 ? 'unsupported' : 'damaged'])),
    ...[fields.slice(0, 15), [...fields, null], [], [1], 'x', null].map((changed) =>
      expect(peek(changed)).resolves.toBe('damaged'),
    ),
  ]);
});

test('The parts of two messages do not mix, nor do parts of another size or number', async () => {
  const other = await sealMessage({ ...facts, messageId: STRANGER }, world.content, author, key, pattern(12, 3));
  expect(await reasonOf(open(other))).toBe('opened');
  const [a, b] = [parts(envelope), parts(other)];
  const mixed = Array.from({ length: 14 }, (_, i) =>
    encode(a.map((part, at) => (((i + 1) >> at) & 1 ? (b[at] ?? part) : part))),
  );
  expect(await tally(mixed, open)).toEqual({ damaged: 14 });
  const sizes = a.flatMap((part, at) =>
    [part.slice(1), part.slice(0, -1), Uint8Array.from([...part, 0]), new Uint8Array()].map((each) =>
      encode(a.with(at, each)),
    ),
  );
  const shapes = [
    a.slice(0, 3),
    [...a, a[3]],
    [...a].reverse(),
    a.with(1, 'x' as never),
    a.with(2, null as never),
    7,
    null,
  ];
  const wrong = [...sizes, ...shapes.map((shape) => encode(shape as Encodable)), new Uint8Array(), a[0]];
  expect(await tally(wrong, open)).toEqual({ damaged: wrong.length });
});

test('Any message comes back, and never with a byte changed', async () => {
  const property = fc.asyncProperty(
    ...([fc.string({ unit: 'grapheme', maxLength: 900 }), fc.nat(), fc.integer({ min: 1, max: 255 })] as const),
    async (text, at, change) => {
      const sealed = await sealMessage(facts, world.say(text), author, key);
      expect((await open(sealed)).body.text).toBe(text);
      sealed[at % sealed.length] = (sealed[at % sealed.length] ?? 0) ^ change;
      // Which of them depends on the field, as above; no one byte makes a thread, role or kind into another.
      expect(['damaged', ...Object.values(REASONS)]).toContain(await reasonOf(open(sealed)));
    },
  );
  await fc.assert(property, { seed: 2, numRuns: 100 });
});
