/** What the reader of a message knows decides too, and who holds the key of a case still cannot write for another. */
import { ENTRY_KINDS, THREADS } from '@jmd-digital/schemas/values';
import { describe, expect, test } from 'vitest';
import { concat } from '../src/bytes.ts';
import { importCaseKey } from '../src/case-key.ts';
import { decode, type Encodable, encode } from '../src/cbor.ts';
import type { CryptoReason } from '../src/errors.ts';
import { type OpenContext, openMessage, sealMessage } from '../src/message.ts';
import type { BodyContent } from '../src/message-body.ts';
import { encodeBody } from '../src/message-body.ts';
import { encodeHeader, type Header } from '../src/message-header.ts';
import { pad } from '../src/padding.ts';
import { pattern } from './hex.ts';
import * as world from './message-world.ts';
import {
  ALICE,
  alice,
  author,
  BOB,
  bob,
  CASE,
  content,
  context,
  facts,
  header,
  key,
  OTHER_CASE,
  STRANGER,
} from './message-world.ts';
import { cuts, flips, reasonOf, tally } from './tampering.ts';

const envelope = await sealMessage(facts, content, author, key, pattern(12, 1));
const open = (bytes: Uint8Array) => openMessage(bytes, context);

const OPENINGS: [keyof OpenContext, string, Partial<OpenContext>, CryptoReason][] = [
  ['caseId', 'another case', { caseId: OTHER_CASE }, 'wrong_case'],
  ...THREADS.filter((thread) => thread !== 'client').map((thread): (typeof OPENINGS)[number] => [
    'thread',
    thread,
    { thread },
    'wrong_thread',
  ]),
  ['keyOf', 'no key', { keyOf: () => null }, 'wrong_epoch'],
  ['keyOf', 'a key of another epoch', { keyOf: () => world.nextKey }, 'wrong_epoch'],
  ['keyOf', 'another key', { keyOf: () => ({ ...world.nextKey, epoch: 1 }) }, 'damaged'],
  ['senderOf', 'nobody', { senderOf: () => null }, 'unknown_sender'],
  ['senderOf', 'no member', sender({ member: false }), 'not_a_member'],
  ['senderOf', 'a counsellor', sender({ role: 'counsellor' }), 'not_a_member'],
  ['senderOf', 'the key of another', sender({ signPublic: bob.public.sign }), 'forged'],
  ['senderOf', 'no key', sender({ signPublic: new Uint8Array() }), 'forged'],
  ['senderOf', 'a key of small order', sender({ signPublic: Uint8Array.of(1, ...new Uint8Array(31)) }), 'forged'],
  ['chain', 'this message', { chain: { [ALICE]: { seq: 2, hash: '' } } }, 'replay'],
  ['chain', 'a later one', { chain: { [ALICE]: { seq: 300, hash: '' } } }, 'replay'],
  ['chain', 'nothing before', { chain: {} }, 'out_of_order'],
  ['chain', 'another before', { chain: { [ALICE]: { seq: 1, hash: 'ab'.repeat(32) } } }, 'out_of_order'],
  ['chain', 'one of somebody else', { chain: { [BOB]: context.chain[ALICE] ?? { seq: 1, hash: '' } } }, 'out_of_order'],
];

function sender(change: Partial<NonNullable<ReturnType<OpenContext['senderOf']>>>): Partial<OpenContext> {
  return { senderOf: () => ({ signPublic: alice.public.sign, role: 'client', member: true, ...change }) };
}

test.each(OPENINGS)('Where %s is %s it is refused', async (_field, _what, change, reason) => {
  expect(await reasonOf(openMessage(envelope, context))).toBe('opened');
  expect(await reasonOf(openMessage(envelope, { ...context, ...change }))).toBe(reason);
});

test('Where several things are wrong, the first of the documented order is said', async () => {
  const mends: Partial<OpenContext>[] = [
    { caseId: CASE },
    { thread: 'client' },
    { keyOf: () => ({ ...world.nextKey, epoch: 1 }) },
    sender({ member: false, signPublic: bob.public.sign }),
    sender({ signPublic: bob.public.sign }),
    { keyOf: context.keyOf },
    sender({}),
    { chain: {} },
    { chain: context.chain },
  ];
  let now: OpenContext = {
    ...{ caseId: OTHER_CASE, thread: 'internal', keyOf: () => null, senderOf: () => null },
    chain: { [ALICE]: { seq: 9, hash: '' } },
  };
  const reasons = [await reasonOf(openMessage(envelope, now))];
  for (const mend of mends) {
    now = { ...now, ...mend };
    reasons.push(await reasonOf(openMessage(envelope, now)));
  }
  expect(reasons).toEqual([
    ...['wrong_case', 'wrong_thread', 'wrong_epoch', 'unknown_sender', 'not_a_member', 'damaged', 'forged', 'replay'],
    ...['out_of_order', 'opened'],
  ]);
});

test('A message of another case is none of this one, whatever its header says', async () => {
  const otherKey = await importCaseKey(pattern(32, 4), 1);
  const foreign = await sealMessage({ ...facts, caseId: OTHER_CASE }, world.content, author, otherKey);
  expect(await reasonOf(openMessage(foreign, { ...context, caseId: OTHER_CASE, keyOf: () => otherKey }))).toBe(
    'opened',
  );
  expect(await reasonOf(open(foreign))).toBe('wrong_case');
  expect(await reasonOf(open(encode([encodeHeader(header), ...(decode(foreign) as Uint8Array[]).slice(1)])))).toBe(
    'damaged',
  );
});

describe('Who has the key of the case', async () => {
  const signature = await world.signBody(header, content);
  const reasonOfBody = async (body: BodyContent) => reasonOf(open(await world.sealBody(header, body, signature)));

  test('can seal again what an author signed, and that alone opens', async () => {
    expect(await reasonOfBody(content)).toBe('opened');
    expect(await reasonOf(world.openWhereItFits(await world.sealBody(header, content, signature), header))).toBe(
      'opened',
    );
  });

  /** One other value for every field, each in a place where it would fit. */
  const others: Header = {
    ...{ caseId: OTHER_CASE, thread: 'internal', epoch: 2, messageId: STRANGER, senderId: BOB, seq: 3 },
    ...{ senderRole: 'counsellor', senderKeyId: bob.keyId, prevHash: pattern(32, 3), kind: 'event' },
    ...{ clientTime: facts.clientTime + 1, lang: null, padBucket: 4_096, logHead: null },
  };

  test.each(Object.keys(others) as (keyof Header)[])('cannot move it to another %s', async (field) => {
    const moved = { ...header, [field]: others[field] };
    const resigned = await world.signBody(moved, content);
    const reasonWith = async (by: Uint8Array) =>
      reasonOf(world.openWhereItFits(await world.sealBody(moved, content, by), moved));
    expect(await reasonWith(signature)).toBe('forged');
    expect(await reasonWith(resigned)).toBe('opened');
  });

  test.each(ENTRY_KINDS.filter((kind) => kind !== 'text'))('cannot make it one of the kind %s', async (kind) => {
    const moved = { ...header, kind };
    expect(await reasonOf(world.openWhereItFits(await world.sealBody(moved, content, signature), moved))).toBe(
      'forged',
    );
  });

  const [file] = content.attachments as [BodyContent['attachments'][number]];
  const bodies: Partial<BodyContent>[] = [
    ...['', `${content.text} `, content.text.slice(1)].map((text) => ({ text })),
    ...[{ format: 'event' as const }, { replyTo: null }, { replyTo: CASE }, { extra: null }, { extra: pattern(5, 9) }],
    ...[[], [file, file], [{ ...file, blobId: CASE }], [{ ...file, fileKey: pattern(32, 9) }]].map(attached),
    ...[{ name: 'x' }, { mime: 'text/html' }, { size: 1 }, { sha256: pattern(32, 9) }].map((of) =>
      attached([{ ...file, ...of }]),
    ),
  ];
  function attached(attachments: BodyContent['attachments']): Partial<BodyContent> {
    return { attachments };
  }

  test('cannot change a word of it', async () => {
    expect(
      await tally(bodies, async (change) => open(await world.sealBody(header, { ...content, ...change }, signature))),
    ).toEqual({
      forged: bodies.length,
    });
  });

  test('cannot sign it for another', async () => {
    const signatures = [
      await world.signBody(header, content, bob.signKey),
      await world.signBody({ ...header, seq: 1 }, content),
      ...[new Uint8Array(64), new Uint8Array(0), concat(signature, Uint8Array.of(0)), concat(signature, signature)],
      ...[...flips(signature, { step: 7 }), ...cuts(signature)],
    ];
    expect(await tally(signatures, async (by) => open(await world.sealBody(header, content, by)))).toEqual({
      forged: signatures.length,
    });
    // The author's name and key id with the signature of somebody else, sealed by our own function.
    const inHerName = { ...author, signKey: bob.signKey };
    expect(await reasonOf(open(await sealMessage(facts, content, inHerName, key)))).toBe('forged');
  });

  test('cannot put in what is no body', async () => {
    const good = encodeBody(content, signature);
    const fields = decode(good) as readonly Encodable[];
    const files = fields[3] as Encodable[][];
    const inside = (...changed: Encodable[]) => pad(encode(changed), header.padBucket);
    const [one = []] = files;
    const wrong: [string, Uint8Array][] = [
      ['no text', inside(...fields.with(0, null))],
      ['an unknown format', inside(...fields.with(1, 'html'))],
      ['a short id', inside(...fields.with(2, pattern(15, 1)))],
      ['an id as text', inside(...fields.with(2, CASE))],
      ['files that are no list', inside(...fields.with(3, null))],
      ['a file that is no list', inside(...fields.with(3, [null]))],
      ...one.map((_, at): [string, Uint8Array] => [
        `a file without ${at}`,
        inside(...fields.with(3, [one.toSpliced(at, 1)])),
      ]),
      ...one.map((_, at): [string, Uint8Array] => [
        `a file with null at ${at}`,
        inside(...fields.with(3, [one.with(at, null)])),
      ]),
      ['a file with more', inside(...fields.with(3, [[...one, 1]]))],
      ['a short file key', inside(...fields.with(3, [one.with(1, pattern(16, 1))]))],
      ['a long hash', inside(...fields.with(3, [one.with(5, pattern(33, 1))]))],
      ['extra as text', inside(...fields.with(4, 'x'))],
      ['no signature', inside(...fields.with(5, null))],
      ['more', inside(...fields, null)],
      ['less', inside(...fields.slice(0, 5))],
      ['no list', pad(encode('x'), header.padBucket)],
      ['nothing', pad(new Uint8Array(), header.padBucket)],
      ['bytes after the end', pad(concat(good, Uint8Array.of(0)), header.padBucket)],
      ['padding that is not zero', pad(good, header.padBucket).with(-1, 1)],
      ['a length past the end', pad(good, header.padBucket).with(0, 1)],
      ['a length too short', pad(good, header.padBucket).with(3, (good.length - 1) & 255)],
      ['too little padding', pad(good, header.padBucket - 1)],
      ['too much padding', pad(good, header.padBucket + 1)],
    ];
    expect(await reasonOf(open(await world.sealBytes(header, pad(good, header.padBucket))))).toBe('opened');
    const said = wrong.map(async ([what, padded]) => [
      what,
      await reasonOf(open(await world.sealBytes(header, padded))),
    ]);
    expect(await Promise.all(said)).toEqual(wrong.map(([what]) => [what, 'damaged']));
  });

  test('cannot take the header of another message along', async () => {
    const other = { ...header, messageId: STRANGER };
    const padded = pad(encodeBody(content, await world.signBody(other, content)), header.padBucket);
    expect(await reasonOf(open(await world.sealBytes(header, padded, encodeHeader(header))))).toBe('forged');
  });
});
