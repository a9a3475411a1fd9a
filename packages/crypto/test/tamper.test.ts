/** Everything that is sealed in one piece opens as it was sealed, for whom and as what, and in no other way. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealWith } from '../src/aes.ts';
import type { Bytes } from '../src/bytes.ts';
import { importCaseKey, type LinkContext, linkCaseKey, openLink } from '../src/case-key.ts';
import { encode } from '../src/cbor.ts';
import { answerDeviceRequest, createDeviceRequest, openDeviceAnswer } from '../src/device-link.ts';
import type { CryptoReason } from '../src/errors.ts';
import { deriveIdentity } from '../src/identity.ts';
import { deriveAesKey, importAesKey } from '../src/kdf.ts';
import { deriveRecoveryKeys } from '../src/recovery-code.ts';
import { type RootContext, unwrapRoot, wrapRoot } from '../src/root.ts';
import { openForSelf, type SelfPurpose, sealForSelf } from '../src/self.ts';
import { unwrapSecret, type WrapContext, wrapSecret } from '../src/wrap.ts';
import { pattern } from './hex.ts';
import { flips, reasonOf, tally, tampered, tamperedCount } from './tampering.ts';

const ID = '0193c0de-0000-7000-8000-00000000000a';
const OTHER = '0193c0de-0000-7000-8000-00000000000b';
const [one, two, three] = (await Promise.all([1, 2, 3].map((n) => deriveIdentity(pattern(32, n))))) as [I, I, I];
type I = Awaited<ReturnType<typeof deriveIdentity>>;
const secret = pattern(32, 4);
const keyA = await importAesKey(pattern(32, 5));
const keyB = await importAesKey(pattern(32, 6));

interface Format<C> {
  what: string;
  sealed: Bytes;
  plain: Bytes;
  /** The one reason for whatever was changed: in one sealed piece nothing can be told apart. */
  reason: CryptoReason;
  context: C;
  /** For every field of the context, what else could stand there. */
  others: { [K in keyof C]: C[K][] };
  open(sealed: Uint8Array, context: C): Promise<Bytes>;
  /** Every how many bits one is turned round; every one where it is not said. */
  step?: number;
  /** With the keys of others. */
  elsewhere: (() => Promise<unknown>)[];
}

const format = <C extends object>({ context, others, open, ...rest }: Format<C>) => ({
  ...rest,
  open: (sealed: Uint8Array) => open(sealed, context),
  swapped: (Object.keys(others) as (keyof C & string)[]).flatMap((field) =>
    others[field].map((value) => ({ field, open: () => open(rest.sealed, { ...context, [field]: value }) })),
  ),
});

const rootContext: RootContext = { accountId: ID, method: 'device', ref: OTHER };
const linkContext: LinkContext = { what: 'case', caseId: ID, epoch: 2 };
const [newer, newest] = [await importCaseKey(pattern(32, 7), 2), await importCaseKey(pattern(32, 8), 2)];
const wrapContext: WrapContext = {
  ...{ what: 'case', subjectId: ID, epoch: 1, recipientKind: 'client' },
  ...{ recipientKeyId: two.keyId, wrappedBy: one.keyId },
};
const [request, otherRequest] = [await createDeviceRequest(), await createDeviceRequest()];
const answered = { accountId: ID, kemPublic: one.public.kem, keyId: one.keyId };
const purpose: SelfPurpose = ['draft', ID];
const draft = new TextEncoder().encode('Ein Entwurf');
const recovery = (await deriveRecoveryKeys(pattern(16, 1))).wrapKey;
const otherRecovery = (await deriveRecoveryKeys(pattern(16, 2))).wrapKey;

const FORMATS = [
  format({
    ...{ what: 'a root sealed for a device', reason: 'wrong_password', plain: secret, context: rootContext },
    sealed: await wrapRoot(keyA, secret, rootContext, pattern(12, 1)),
    others: { accountId: [OTHER, ''], method: ['password', 'recovery'], ref: ['', ID, OTHER.toUpperCase()] },
    open: (sealed, context) => unwrapRoot(keyA, sealed, context),
    elsewhere: [
      async () => unwrapRoot(keyB, await wrapRoot(keyA, secret, rootContext), rootContext),
      async () => unwrapRoot(one.selfKey, await wrapRoot(keyA, secret, rootContext), rootContext),
    ],
  }),
  format({
    ...{ what: 'a root sealed under a recovery code', reason: 'wrong_password', plain: secret },
    context: { ...rootContext, method: 'recovery', ref: '' } as RootContext,
    sealed: await wrapRoot(recovery, secret, { ...rootContext, method: 'recovery', ref: '' }, pattern(12, 2)),
    others: { accountId: [OTHER], method: ['password', 'device'], ref: [ID] },
    open: (sealed, context) => unwrapRoot(recovery, sealed, context),
    elsewhere: [async () => unwrapRoot(otherRecovery, await wrapRoot(recovery, secret, rootContext), rootContext)],
  }),
  format({
    ...{ what: 'a link', reason: 'damaged', plain: secret, context: linkContext },
    sealed: await linkCaseKey(newer, secret, linkContext, pattern(12, 3)),
    others: { what: ['internal'], caseId: [OTHER, ''], epoch: [0, 1, 3] },
    open: (sealed, context) => openLink(newer, sealed, context),
    elsewhere: [async () => openLink(newest, await linkCaseKey(newer, secret, linkContext), linkContext)],
  }),
  format({
    ...{ what: 'a wrap', reason: 'damaged', plain: secret, context: wrapContext },
    sealed: await wrapSecret(wrapContext, secret, one.kem, two.public.kem),
    others: {
      what: ['internal', 'team', 'root'],
      subjectId: [OTHER, '', ID.replaceAll('-', '')],
      epoch: [0, 2, 256],
      recipientKind: ['counsellor', 'team', 'supervisor', 'device'],
      recipientKeyId: [one.keyId, three.keyId, new Uint8Array(), ...flips(two.keyId, { step: 8 })],
      wrappedBy: [two.keyId, three.keyId, new Uint8Array(), ...flips(one.keyId, { step: 8 })],
    },
    open: (sealed, context) => unwrapSecret(context, sealed, two.kem, one.public.kem),
    elsewhere: [
      // Sealed to somebody else, sealed by somebody else, by the recipient itself, and turned round.
      async () => unwrapSecret(wrapContext, await by(one, three), two.kem, one.public.kem),
      async () => unwrapSecret(wrapContext, await by(three, two), two.kem, one.public.kem),
      async () => unwrapSecret(wrapContext, await by(two, two), two.kem, one.public.kem),
      async () => unwrapSecret(wrapContext, await by(one, two), one.kem, two.public.kem),
      ...[...flips(one.public.kem, { step: 8 })].map(
        (sender) => async () => unwrapSecret(wrapContext, await by(one, two), two.kem, sender),
      ),
      ...[new Uint8Array(), one.public.kem.slice(0, 31), Uint8Array.from([...one.public.kem, 0])].map(
        (sender) => async () => unwrapSecret(wrapContext, await by(one, two), two.kem, sender),
      ),
    ],
  }),
  format({
    ...{ what: 'the answer to a new device', reason: 'damaged', plain: secret, context: answered },
    sealed: await answerDeviceRequest(secret, request.public, { accountId: ID, kem: one.kem, keyId: one.keyId }),
    others: {
      accountId: [OTHER, ''],
      kemPublic: [two.public.kem, new Uint8Array(), ...flips(one.public.kem, { step: 8 })],
      keyId: [two.keyId, new Uint8Array(), ...flips(one.keyId, { step: 8 })],
    },
    open: (sealed, context) => openDeviceAnswer(sealed, request, context),
    // Bytes of a wrap, of which every bit was looked at above.
    step: 9,
    elsewhere: [
      async () => openDeviceAnswer(await answerTo(request.public), otherRequest, answered),
      async () => openDeviceAnswer(await answerTo(request.public), { ...otherRequest, kem: request.kem }, answered),
      async () => openDeviceAnswer(await answerTo(otherRequest.public), request, answered),
    ],
  }),
  format({
    ...{ what: 'a draft', reason: 'damaged', plain: draft, context: { purpose } },
    sealed: await sealForSelf(one.selfKey, purpose, draft, pattern(12, 4)),
    others: {
      purpose: [['draft', OTHER], ['index', ID], ['draft'], ['draft', ID, ''], [`draft${ID}`], ['', 'draft', ID]],
    },
    open: (sealed, { purpose: asked }) => openForSelf(one.selfKey, asked, sealed),
    elsewhere: [async () => openForSelf(two.selfKey, purpose, await sealForSelf(one.selfKey, purpose, draft))],
  }),
];

function by(sender: I, recipient: I): Promise<Bytes> {
  return wrapSecret(wrapContext, secret, sender.kem, recipient.public.kem);
}
function answerTo(publicKey: Uint8Array): Promise<Bytes> {
  return answerDeviceRequest(secret, publicKey, { accountId: ID, kem: one.kem, keyId: one.keyId });
}

describe.each(FORMATS)('$what', ({ sealed, plain, reason, open, swapped, elsewhere, step = 1 }) => {
  test('opens as it was sealed, and with no bit changed, nothing cut off and nothing added', async () => {
    expect(await open(sealed)).toEqual(plain);
    expect(await tally(tampered(sealed, step), open)).toEqual({ [reason]: tamperedCount(sealed.length, step) });
  });

  test('opens as nothing else and for nobody else', async () => {
    for (const { field, open: openAs } of swapped) expect([field, await reasonOf(openAs)]).toEqual([field, reason]);
    for (const openElsewhere of elsewhere) expect(await reasonOf(openElsewhere)).toBe(reason);
  });

  test('opens as none of the others', async () => {
    const others = FORMATS.filter((other) => other.sealed !== sealed).map((other) => other.sealed);
    expect(await tally(others, open)).toEqual({ [reason]: others.length });
  });
});

test('Ids open however they are written', async () => {
  const [root, link, wrap] = [FORMATS[0], FORMATS[2], FORMATS[3]].map((each) => each?.sealed ?? new Uint8Array());
  expect(await unwrapRoot(keyA, root as Bytes, { ...rootContext, accountId: ID.toUpperCase() })).toEqual(secret);
  expect(await openLink(newer, link as Bytes, { ...linkContext, caseId: ID.toUpperCase() })).toEqual(secret);
  const asked = { ...wrapContext, subjectId: ID.toUpperCase() };
  expect(await unwrapSecret(asked, wrap as Bytes, two.kem, one.public.kem)).toEqual(secret);
});

test('What is sealed well but has the wrong size or padding is damaged', async () => {
  const rootAad = encode(['jmd/1/root', ID, 'device', OTHER]);
  const linkAad = encode(['jmd/1/link', 'case', ID, 2]);
  const linkKey = await deriveAesKey(newer.base, 'jmd/1/link');
  const selfAad = encode(['jmd/1/self', ...purpose]);
  for (const length of [0, 16, 31, 33, 64]) {
    const root = await sealWith(keyA, pattern(length, 1), rootAad);
    expect(await reasonOf(unwrapRoot(keyA, root, rootContext))).toBe('damaged');
    const link = await sealWith(linkKey, pattern(length, 1), linkAad);
    expect(await reasonOf(openLink(newer, link, linkContext))).toBe('damaged');
  }
  // No length, one past the end, and padding that is not all zeros.
  for (const padded of [
    [],
    [0, 0, 0],
    [0, 0, 0, 1],
    [255, 255, 255, 255, 0],
    [0, 0, 0, 1, 65, 0, 1],
    [0, 0, 0, 0, 1],
  ]) {
    const sealed = await sealWith(one.selfKey, Uint8Array.from(padded), selfAad);
    expect(await reasonOf(openForSelf(one.selfKey, purpose, sealed))).toBe('damaged');
  }
  const good = await sealWith(one.selfKey, Uint8Array.of(0, 0, 0, 1, 65, 0), selfAad);
  expect(await openForSelf(one.selfKey, purpose, good)).toEqual(Uint8Array.of(65));
});

test('Drafts of any length and purpose come back, and never with a byte changed', async () => {
  const purposes = fc.tuple(fc.string(), fc.string({ unit: 'grapheme' }));
  const property = fc.asyncProperty(
    ...([purposes, fc.uint8Array({ maxLength: 5_000 }), fc.nat(), fc.integer({ min: 1, max: 255 })] as const),
    async (asked, plain, at, change) => {
      const sealed = await sealForSelf(one.selfKey, asked, plain);
      expect(await openForSelf(one.selfKey, asked, sealed)).toEqual(Uint8Array.from(plain));
      sealed[at % sealed.length] = (sealed[at % sealed.length] ?? 0) ^ change;
      expect(await reasonOf(openForSelf(one.selfKey, asked, sealed))).toBe('damaged');
    },
  );
  await fc.assert(property, { seed: 1, numRuns: 100 });
});
