import { type Bytes, requireKey, sha256 } from './bytes.ts';
import { encode } from './cbor.ts';
import { deriveAesKey, hkdf, hkdfKey } from './kdf.ts';

/** Public halves of an identity: X25519 and Ed25519, 32 bytes each. */
export interface PublicKeys {
  kem: Bytes;
  sign: Bytes;
}

export interface KemPair {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
}

/** Everything that an account can do, as keys that cannot be read. Can be kept in IndexedDB. */
export interface Identity {
  kem: KemPair;
  signKey: CryptoKey;
  public: PublicKeys;
  /** Names the pair of public keys, 16 bytes. */
  keyId: Bytes;
  /** For what only the owner reads: drafts, the index of a local search, settings. */
  selfKey: CryptoKey;
}

const NO_SALT = new Uint8Array();

/** The keys of an account from its root key. The same root gives the same keys on every device. */
export async function deriveIdentity(root: Uint8Array): Promise<Identity> {
  requireKey(root);
  const base = await hkdfKey(root);
  const kemSeed = await hkdf(base, NO_SALT, 'jmd/1/identity-kem', 32);
  const signSeed = await hkdf(base, NO_SALT, 'jmd/1/identity-sign', 32);
  const kem = await importSeed('X25519', kemSeed);
  const sign = await importSeed('Ed25519', signSeed);
  kemSeed.fill(0);
  signSeed.fill(0);
  const publicKeys = { kem: kem.public, sign: sign.public };
  return {
    kem: { privateKey: kem.privateKey, publicKey: await importKemPublic(kem.public) },
    signKey: sign.privateKey,
    public: publicKeys,
    keyId: await keyIdOf(publicKeys),
    selfKey: await deriveAesKey(base, 'jmd/1/self'),
  };
}

/** The id of a pair of public keys: the first 16 bytes of SHA-256 over their canonical encoding. */
export async function keyIdOf({ kem, sign }: PublicKeys): Promise<Bytes> {
  return (await sha256(encode(['jmd/1/key-id', kem, sign]))).slice(0, 16);
}

export function importKemPublic(raw: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw as Bytes, { name: 'X25519' }, true, []);
}

/** First bytes of a PKCS #8 structure around a seed of 32 bytes (RFC 8410, 7); the algorithm is its twelfth byte. */
const PKCS8 = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0, 0x04, 0x22, 0x04, 0x20];
const CURVES = {
  X25519: { oid: 0x6e, usages: ['deriveBits'] },
  Ed25519: { oid: 0x70, usages: ['sign'] },
} as const;

/** A private key from its seed, and the public half. The private key that stays cannot be read. */
export async function importSeed(
  name: keyof typeof CURVES,
  seed: Uint8Array,
): Promise<{ privateKey: CryptoKey; public: Bytes }> {
  requireKey(seed);
  const { oid, usages } = CURVES[name];
  const pkcs8 = Uint8Array.from([...PKCS8, ...seed]);
  pkcs8[11] = oid;
  // Only a readable key tells its public half, so one is made for a moment and dropped.
  const readable = await crypto.subtle.importKey('pkcs8', pkcs8, { name }, true, usages);
  const { x = '' } = await crypto.subtle.exportKey('jwk', readable);
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, { name }, false, usages);
  pkcs8.fill(0);
  const binary = atob(x.replaceAll('-', '+').replaceAll('_', '/'));
  return { privateKey, public: Uint8Array.from(binary, (character) => character.charCodeAt(0)) };
}

/** Ed25519 (RFC 8032): 64 bytes. */
export async function sign(key: CryptoKey, data: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', key, data as Bytes));
}

const P = 2n ** 255n - 19n;
/** One of the two points of order 8 by its y; the other one has −y. */
const ORDER_8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;

/** Whether a point is one of the eight whose order is small, or is not written in its one form (RFC 8032, 5.1.3). */
function isWeakPoint(encoded: Uint8Array): boolean {
  const y = encoded.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) & (2n ** 255n - 1n);
  return y < 2n || y === ORDER_8 || y === P - ORDER_8 || y >= P - 1n;
}

/**
 * False for a signature by another key, over other data, or that is none. Under a key of small order a signature would
 * be good for any text; Web Cryptography wants such keys refused, but Chromium takes them.
 */
export async function verify(publicKey: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<boolean> {
  try {
    if (isWeakPoint(publicKey) || isWeakPoint(signature.subarray(0, 32))) return false;
    const key = await crypto.subtle.importKey('raw', publicKey as Bytes, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature as Bytes, data as Bytes);
  } catch {
    return false;
  }
}
