/** What primitives have to refuse, in the manner of Project Wycheproof, where our own code calls them. */
import { gcm } from '@noble/ciphers/aes.js';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { decrypt } from '../src/aes.ts';
import { type Bytes, concat, utf8 } from '../src/bytes.ts';
import { encode } from '../src/cbor.ts';
import { answerDeviceRequest, openDeviceAnswer } from '../src/device-link.ts';
import { deriveIdentity, importKemPublic, verify } from '../src/identity.ts';
import { importAesKey } from '../src/kdf.ts';
import { unwrapSecret, type WrapContext, wrapSecret } from '../src/wrap.ts';
import { fromHex, pattern } from './hex.ts';
import { cipherAt, extractAndExpand, keySchedule } from './noble-hpke.ts';
import AES from './primitives/aes-256-gcm.json' with { type: 'json' };
import ED25519 from './primitives/ed25519.json' with { type: 'json' };
import X25519 from './primitives/x25519.json' with { type: 'json' };
import { additions, cuts, flips, reasonOf, tally } from './tampering.ts';

afterEach(() => vi.restoreAllMocks());

/** Every encoding, with the highest bit both ways. */
const bothWays = (encodings: string[]) =>
  encodings.map(fromHex).flatMap((bytes) => [bytes, Uint8Array.from([...bytes.slice(0, 31), (bytes[31] ?? 0) ^ 0x80])]);

describe('AES-256-GCM', () => {
  test.each([AES.vectors[0], AES.vectors[3]].flatMap((vector) => vector ?? []))(
    'opens with tag $tag and with nothing near it',
    async (vector) => {
      const [nonce, aad] = [fromHex(vector.nonce), fromHex(vector.aad)];
      const [sealed, key] = [fromHex(vector.ciphertext + vector.tag), await importAesKey(fromHex(vector.key))];
      expect(await reasonOf(decrypt(key, nonce, sealed, aad))).toBe('opened');
      const wrong = [
        ...[...flips(sealed), ...cuts(sealed), ...additions(sealed)].map((bytes) => ({ nonce, sealed: bytes, aad })),
        ...[...flips(nonce), ...cuts(nonce), ...additions(nonce)].map((bytes) => ({ nonce: bytes, sealed, aad })),
        ...[...flips(aad), ...cuts(aad), ...additions(aad)]
          .filter((bytes) => bytes.length + aad.length > 0)
          .map((bytes) => ({ nonce, sealed, aad: bytes })),
      ];
      expect(await tally(wrong, (each) => decrypt(key, each.nonce, each.sealed, each.aad))).toEqual({
        damaged: wrong.length,
      });
      const others = flips(fromHex(vector.key), { step: 8 });
      expect(await tally(others, async (raw) => decrypt(await importAesKey(raw), nonce, sealed, aad))).toEqual({
        damaged: 32,
      });
      for (const bytes of flips(sealed, { step: 8 })) {
        expect(() => gcm(fromHex(vector.key), nonce, aad).decrypt(bytes)).toThrow();
      }
    },
  );
});

describe('X25519 with points of small order', async () => {
  const [own, other] = [await deriveIdentity(pattern(32, 1)), await deriveIdentity(pattern(32, 2))];
  const points = bothWays(X25519.smallOrder);
  const secret = pattern(32, 3);
  const context: WrapContext = {
    ...{ what: 'case', subjectId: '0193c0de-0000-7000-8000-00000000000a', epoch: 1 },
    ...{ recipientKeyId: own.keyId, recipientKind: 'client', wrappedBy: other.keyId },
  };
  const aad = encode([
    ...['jmd/1/wrap', context.what, context.subjectId, context.epoch],
    ...[context.recipientKeyId, context.recipientKind, context.wrappedBy],
  ]);

  /** With two of them both shared values are zero, so that somebody without any key could seal in another's name. */
  function forge(enc: Uint8Array, sender: Uint8Array): Bytes {
    const shared = extractAndExpand(new Uint8Array(64), enc, own.public.kem, sender);
    return concat(enc, cipherAt(2, keySchedule(2, 2, shared, utf8('jmd/1/wrap')), 0, aad).encrypt(secret));
  }

  test('is refused by @noble, and nothing is sealed to one', async () => {
    for (const point of points) expect(() => x25519.getSharedSecret(pattern(32, 4), point)).toThrow();
    expect(await tally(points, (point) => wrapSecret(context, secret, other.kem, point))).toEqual({ no_key: 14 });
    const sender = { accountId: context.subjectId, kem: other.kem, keyId: other.keyId };
    expect(await tally(points, (point) => answerDeviceRequest(secret, point, sender))).toEqual({ no_key: 14 });
  });

  test('opens nothing where one stands for the sender, for the encapsulated key, or for both', async () => {
    const sealed = await wrapSecret(context, secret, other.kem, own.public.kem);
    expect(await unwrapSecret(context, sealed, own.kem, other.public.kem)).toEqual(secret);
    expect(await tally(points, (point) => unwrapSecret(context, sealed, own.kem, point))).toEqual({ damaged: 14 });
    const withEnc = points.map((point) => concat(point, sealed.slice(32)));
    expect(await tally(withEnc, (each) => unwrapSecret(context, each, own.kem, other.public.kem))).toEqual({
      damaged: 14,
    });
    const pairs = points.flatMap((enc, i) =>
      [enc, points[(i + 5) % 14] ?? enc].map((sender) => [enc, sender] as const),
    );
    expect(await tally(pairs, ([enc, sender]) => unwrapSecret(context, forge(enc, sender), own.kem, sender))).toEqual({
      damaged: 28,
    });
    const request = { kem: own.kem, public: own.public.kem };
    const opened = points.map((kemPublic) => ({ accountId: context.subjectId, kemPublic, keyId: other.keyId }));
    expect(await tally(opened, (sender) => openDeviceAnswer(sealed, request, sender))).toEqual({ damaged: 14 });
  });

  test('would be forged where an engine gave zeros: the forgeries above are good ones', async () => {
    const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation((algorithm, key, length) =>
      (algorithm as Algorithm).name === 'X25519'
        ? Promise.resolve(new ArrayBuffer(32))
        : derive(algorithm, key, length ?? null),
    );
    const [enc = new Uint8Array(), , sender = new Uint8Array()] = points;
    await importKemPublic(enc);
    expect(await unwrapSecret(context, forge(enc, sender), own.kem, sender)).toEqual(secret);
  });
});

describe('Ed25519', () => {
  const order = BigInt(`0x${ED25519.order.match(/../g)?.toReversed().join('')}`);
  const little = (n: bigint) => Uint8Array.from({ length: 32 }, (_, i) => Number((n >> BigInt(8 * i)) & 255n));
  const fromLittle = (bytes: Uint8Array) => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const lax = (signature: Uint8Array, message: Uint8Array, key: Uint8Array) =>
    ed25519.verify(signature, message, key, { zip215: true });
  const all = ED25519.vectors.map((vector) => ({
    ...{ what: vector.what, seed: fromHex(vector.seed), key: fromHex(vector.public) },
    ...{ message: fromHex(vector.message), signature: fromHex(vector.signature) },
  }));
  const small = bothWays(ED25519.smallOrder);
  const accepted = async (inputs: Iterable<[Uint8Array, Uint8Array, Uint8Array]>) => {
    let count = 0;
    for (const [key, signature, message] of inputs) if (await verify(key, signature, message)) count += 1;
    return count;
  };

  test.each(all.slice(2, 4))('takes no other signature, key or text: $what', async ({ key, message, signature }) => {
    expect(await accepted([[key, signature, message]])).toBe(1);
    const signatures = [...flips(signature), ...cuts(signature), ...additions(signature)];
    expect(await accepted(signatures.map((each) => [key, each, message]))).toBe(0);
    const keys = [...flips(key), ...cuts(key), ...additions(key)];
    expect(await accepted(keys.map((each) => [each, signature, message]))).toBe(0);
    const messages = [...flips(message, { step: 31 }), ...additions(message)];
    expect(await accepted(messages.filter((each) => each.length > 0).map((each) => [key, signature, each]))).toBe(0);
  });

  test.each(all)('takes no S beyond the order: $what', async ({ key, message, signature }) => {
    const s = fromLittle(signature.slice(32));
    for (let more = s + order; more < 2n ** 256n; more += order) {
      expect(await verify(key, concat(signature.slice(0, 32), little(more)), message)).toBe(false);
    }
  });

  test('takes no key and no R of small order, in any way of writing it, whatever the engine says', async () => {
    const message = utf8('x');
    const honest = all[0] as (typeof all)[number];
    const { scalar } = ed25519.utils.getExtendedPublicKey(honest.seed);
    const forged: [Uint8Array, Uint8Array, Uint8Array][] = [];
    for (const point of small) {
      expect(ed25519.Point.fromBytes(point, true).isSmallOrder()).toBe(true);
      // Under a key of small order, S = 0 is good for any text; a dishonest owner of a good key can choose R so too.
      for (const r of small) forged.push([point, concat(r, new Uint8Array(32)), message]);
      const k = fromLittle(sha512(concat(point, honest.key, message)));
      forged.push([honest.key, concat(point, little((k * scalar) % order)), message]);
    }
    for (const [key, signature, text] of forged) expect(lax(signature, text, key)).toBe(true);
    expect(await accepted(forged)).toBe(0);
    vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(true);
    expect(await accepted(forged)).toBe(0);
    expect(await accepted([[honest.key, honest.signature, message]])).toBe(1);
  });

  test('takes no key that is written with a y past the prime', async () => {
    vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(true);
    const { signature = new Uint8Array() } = all[0] ?? {};
    const past = Array.from({ length: 19 }, (_, i) => little(2n ** 255n - 19n + BigInt(i)));
    expect(await accepted(past.map((key) => [key, signature, utf8('x')]))).toBe(0);
  });
});
