/**
 * Published vectors of every primitive, on the very functions that the package calls and on @noble. The files say where
 * the values come from.
 */
import { Aes128Gcm, CipherSuite } from '@hpke/core';
import { gcm } from '@noble/ciphers/aes.js';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { argon2id } from '@noble/hashes/argon2.js';
import { hkdf as nobleHkdf } from '@noble/hashes/hkdf.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { argon2id as wasmArgon2id } from 'hash-wasm';
import { expect, test } from 'vitest';
import { decrypt, encrypt } from '../src/aes.ts';
import { argon2 } from '../src/argon2.ts';
import { sha256, utf8 } from '../src/bytes.ts';
import { decode, encode } from '../src/cbor.ts';
import { importKemPublic, importSeed, sign, verify } from '../src/identity.ts';
import { hkdf, hkdfKey, importAesKey } from '../src/kdf.ts';
import { suite } from '../src/wrap.ts';
import { fromHex, toHex } from './hex.ts';
import { type Aead, cipherAt, keySchedule, sharedSecret } from './noble-hpke.ts';
import AES from './primitives/aes-256-gcm.json' with { type: 'json' };
import ARGON2 from './primitives/argon2id.json' with { type: 'json' };
import CBOR from './primitives/cbor.json' with { type: 'json' };
import ED25519 from './primitives/ed25519.json' with { type: 'json' };
import HKDF from './primitives/hkdf-sha256.json' with { type: 'json' };
import HPKE from './primitives/hpke.json' with { type: 'json' };
import SHA256 from './primitives/sha256.json' with { type: 'json' };
import X25519 from './primitives/x25519.json' with { type: 'json' };

test.each(SHA256.vectors)('SHA-256 of $message', async ({ message, hash }) => {
  expect(toHex(await sha256(fromHex(message)))).toBe(hash);
  expect(toHex(nobleSha256(fromHex(message)))).toBe(hash);
});

test.each(HKDF.vectors)('HKDF-SHA-256 to $length bytes', async ({ ikm, salt, info, length, okm }) => {
  const [secret, salted, purpose] = [fromHex(ikm), fromHex(salt), fromHex(info)];
  // Purposes are texts in this package; two of the vectors have bytes that are none.
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: salted, info: purpose };
  const bits = await crypto.subtle.deriveBits(parameters, await hkdfKey(secret), length * 8);
  expect(toHex(new Uint8Array(bits))).toBe(okm);
  if (info === '') expect(toHex(await hkdf(secret, salted, '', length))).toBe(okm);
  expect(toHex(nobleHkdf(nobleSha256, secret, salted, purpose, length))).toBe(okm);
});

test('HKDF-SHA-256 with the purposes of this package is that of @noble', async () => {
  const [secret, salt] = [fromHex(HKDF.vectors[1]?.ikm ?? ''), fromHex(HKDF.vectors[1]?.salt ?? '')];
  for (const info of ['jmd/1/link', 'jmd/1/message/client/text', 'ä€🌍']) {
    expect(toHex(await hkdf(secret, salt, info, 64))).toBe(toHex(nobleHkdf(nobleSha256, secret, salt, utf8(info), 64)));
  }
});

test.each(AES.vectors)('AES-256-GCM with tag $tag', async ({ key, nonce, plain, aad, ciphertext, tag }) => {
  const sealed = ciphertext + tag;
  const aes = await importAesKey(fromHex(key));
  expect(toHex(await encrypt(aes, fromHex(nonce), fromHex(plain), fromHex(aad)))).toBe(sealed);
  expect(toHex(await decrypt(aes, fromHex(nonce), fromHex(sealed), fromHex(aad)))).toBe(plain);
  expect(toHex(gcm(fromHex(key), fromHex(nonce), fromHex(aad)).encrypt(fromHex(plain)))).toBe(sealed);
});

/** X25519 as HPKE calls it: the seed as a key that cannot be read, the other one's point as raw bytes. */
async function sharedBits(scalar: Uint8Array, point: Uint8Array) {
  const { privateKey } = await importSeed('X25519', scalar);
  const algorithm = { name: 'X25519', public: await importKemPublic(point) };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, privateKey, 256));
}

test.each(X25519.vectors)('X25519 to $result', async ({ scalar, u, result }) => {
  expect(toHex(await sharedBits(fromHex(scalar), fromHex(u)))).toBe(result);
  expect(toHex(x25519.getSharedSecret(fromHex(scalar), fromHex(u)))).toBe(result);
});

test('X25519 over and over', async () => {
  const step = { ours: sharedBits, noble: async (k: Uint8Array, u: Uint8Array) => x25519.getSharedSecret(k, u) };
  for (const next of Object.values(step)) {
    let [k, u]: Uint8Array[] = [Uint8Array.of(9, ...new Uint8Array(31)), Uint8Array.of(9, ...new Uint8Array(31))];
    const after: Record<number, string> = {};
    for (let times = 1; times <= 1_000; times += 1) {
      [k, u] = [await next(k as Uint8Array, u as Uint8Array), k as Uint8Array];
      after[times] = toHex(k);
    }
    for (const { times, result } of X25519.iterated) expect(after[times]).toBe(result);
  }
});

test('X25519 between two', async () => {
  const { alice, alicePublic, bob, bobPublic, shared } = X25519.diffieHellman;
  const pairs = [
    [alice, alicePublic, bobPublic],
    [bob, bobPublic, alicePublic],
  ].map((hex) => hex.map(fromHex) as [Uint8Array, Uint8Array, Uint8Array]);
  for (const [own, ownPublic, other] of pairs) {
    expect((await importSeed('X25519', own)).public).toEqual(ownPublic);
    expect(x25519.getPublicKey(own)).toEqual(ownPublic);
    expect(toHex(await sharedBits(own, other))).toBe(shared);
    expect(toHex(x25519.getSharedSecret(own, other))).toBe(shared);
  }
});

test.each(ED25519.vectors)('Ed25519, $what', async ({ seed, public: raw, message, signature }) => {
  const { privateKey, public: derived } = await importSeed('Ed25519', fromHex(seed));
  expect(toHex(derived)).toBe(raw);
  expect(toHex(ed25519.getPublicKey(fromHex(seed)))).toBe(raw);
  expect(toHex(await sign(privateKey, fromHex(message)))).toBe(signature);
  expect(toHex(ed25519.sign(fromHex(message), fromHex(seed)))).toBe(signature);
  expect(await verify(fromHex(raw), fromHex(signature), fromHex(message))).toBe(true);
  expect(ed25519.verify(fromHex(signature), fromHex(message), fromHex(raw), { zip215: false })).toBe(true);
});

test('Argon2id with a secret and associated data on @noble, which checks the WebAssembly below', async () => {
  const { password, salt, secret, ad, memoryKiB: m, iterations: t, parallelism: p, hash } = ARGON2.rfc;
  const key = fromHex(secret);
  const options = { m, t, p, dkLen: 32, key };
  expect(toHex(argon2id(fromHex(password), fromHex(salt), { ...options, personalization: fromHex(ad) }))).toBe(hash);
  // The WebAssembly takes a secret but no associated data: without those, the two still agree.
  const settings = { password: fromHex(password), salt: fromHex(salt), secret: key, hashLength: 32 };
  expect(await wasmArgon2id({ ...settings, memorySize: m, iterations: t, parallelism: p })).toBe(
    toHex(argon2id(fromHex(password), fromHex(salt), options)),
  );
});

test.each(ARGON2.plain)('Argon2id to $hash', async ({ password, salt, hash, ...kdf }) => {
  expect(toHex(await argon2(utf8(password), { ...kdf, salt: utf8(salt) }))).toBe(hash);
  const options = { m: kdf.memoryKiB, t: kdf.iterations, p: kdf.parallelism, dkLen: 32 };
  expect(toHex(argon2id(utf8(password), utf8(salt), options))).toBe(hash);
});

const pairOf = async (seed: string) => {
  const { privateKey, public: raw } = await importSeed('X25519', fromHex(seed));
  return { privateKey, publicKey: await importKemPublic(raw), raw };
};

test.each(HPKE.vectors)('HPKE, $what', async (vector) => {
  const { kem, kdf, aead } = suite();
  const [info, enc, plain] = [HPKE.info, vector.enc, HPKE.plain].map(fromHex) as [Uint8Array, Uint8Array, Uint8Array];
  const [recipient, ephemeral] = [await pairOf(vector.recipient), await pairOf(vector.ephemeral)];
  const sender = vector.sender ? await pairOf(vector.sender) : null;
  expect(toHex(recipient.raw)).toBe(vector.recipientPublic);
  expect(sender && toHex(sender.raw)).toBe(vector.senderPublic ?? null);
  const to = { recipientPublicKey: recipient.publicKey, ekm: ephemeral, info, ...(sender && { senderKey: sender }) };
  const from = { recipientKey: recipient, enc, info, ...(sender && { senderPublicKey: sender.publicKey }) };

  const shared = sharedSecret(enc, fromHex(vector.recipient), sender?.raw ?? null);
  const encapsulated = await kem.encap(to);
  expect(toHex(new Uint8Array(encapsulated.enc))).toBe(vector.enc);
  expect(toHex(new Uint8Array(encapsulated.sharedSecret))).toBe(vector.shared ?? toHex(shared));
  expect(new Uint8Array(await kem.decap(from))).toEqual(shared);
  const schedule = keySchedule(vector.aead as Aead, vector.mode as 0 | 2, shared, info);
  expect(toHex(schedule.key)).toBe(vector.key ?? toHex(schedule.key));
  expect(toHex(schedule.baseNonce)).toBe(vector.baseNonce ?? toHex(schedule.baseNonce));
  for (const [seq, { aad, ciphertext }] of vector.encryptions.entries()) {
    expect(cipherAt(vector.aead as Aead, schedule, seq, fromHex(aad)).decrypt(fromHex(ciphertext))).toEqual(plain);
  }

  // WebCrypto has no ChaCha20-Poly1305, so that one ends with the shared secret.
  if (vector.aead === 3) return;
  const whole = new CipherSuite({ kem, kdf, aead: vector.aead === 2 ? aead : new Aes128Gcm() });
  const [sealing, opening] = [await whole.createSenderContext(to), await whole.createRecipientContext(from)];
  for (const { aad, ciphertext } of vector.encryptions) {
    expect(
      toHex(new Uint8Array(await sealing.seal(plain as BufferSource & Uint8Array<ArrayBuffer>, fromHex(aad)))),
    ).toBe(ciphertext);
    expect(new Uint8Array(await opening.open(fromHex(ciphertext), fromHex(aad)))).toEqual(plain);
  }
});

test('CBOR as in the RFC, and nothing beside', () => {
  for (const hex of CBOR.valid) expect(toHex(encode(decode(fromHex(hex))))).toBe(hex);
  for (const hex of CBOR.refused) expect(() => decode(fromHex(hex)), hex).toThrow(RangeError);
});
