/** HPKE by hand from RFC 9180, on @noble alone: DHKEM(X25519, HKDF-SHA256) and HKDF-SHA256 with any AEAD. */
import { gcm } from '@noble/ciphers/aes.js';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const concat = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const NONE = new Uint8Array();

/** RFC 9180, 7.3: numbers of the AEADs. */
const AEADS = {
  1: { keyBytes: 16, cipher: gcm },
  2: { keyBytes: 32, cipher: gcm },
  3: { keyBytes: 32, cipher: chacha20poly1305 },
} as const;
export type Aead = keyof typeof AEADS;

/** RFC 9180, 4: labelled extract and expand. */
const labelled = (suite: Uint8Array) => ({
  extract: (salt: Uint8Array, label: string, ikm: Uint8Array) =>
    extract(sha256, concat(utf8('HPKE-v1'), suite, utf8(label), ikm), salt),
  expand: (prk: Uint8Array, label: string, info: Uint8Array, length: number) =>
    expand(
      sha256,
      prk,
      concat(Uint8Array.of(length >> 8, length & 255), utf8('HPKE-v1'), suite, utf8(label), info),
      length,
    ),
});

/** RFC 9180, 4.1: ExtractAndExpand. */
export function extractAndExpand(dh: Uint8Array, ...context: Uint8Array[]): Uint8Array {
  const kem = labelled(concat(utf8('KEM'), Uint8Array.of(0, 0x20)));
  return kem.expand(kem.extract(NONE, 'eae_prk', dh), 'shared_secret', concat(...context), 32);
}

/** RFC 9180, 4.1: what a recipient decapsulates; with a sender's public key in auth mode, without one in base mode. */
export function sharedSecret(enc: Uint8Array, recipient: Uint8Array, sender: Uint8Array | null): Uint8Array {
  const others = sender ? [enc, sender] : [enc];
  const dh = concat(...others.map((other) => x25519.getSharedSecret(recipient, other)));
  return extractAndExpand(dh, enc, x25519.getPublicKey(recipient), sender ?? NONE);
}

/** RFC 9180, 5.1: the key and the first nonce. */
export function keySchedule(aead: Aead, mode: 0 | 2, shared: Uint8Array, info: Uint8Array) {
  const suite = labelled(concat(utf8('HPKE'), Uint8Array.of(0, 0x20, 0, 1, 0, aead)));
  const hashes = [suite.extract(NONE, 'psk_id_hash', NONE), suite.extract(NONE, 'info_hash', info)];
  const schedule = concat(Uint8Array.of(mode), ...hashes);
  const secret = suite.extract(shared, 'secret', NONE);
  const key = suite.expand(secret, 'key', schedule, AEADS[aead].keyBytes);
  return { key, baseNonce: suite.expand(secret, 'base_nonce', schedule, 12) };
}

/** RFC 9180, 5.2: the cipher at a sequence number below 256. */
export function cipherAt(aead: Aead, { key, baseNonce }: ReturnType<typeof keySchedule>, seq: number, aad: Uint8Array) {
  const nonce = baseNonce.slice();
  nonce[11] = (nonce[11] ?? 0) ^ seq;
  return AEADS[aead].cipher(key, nonce, aad);
}
