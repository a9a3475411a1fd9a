import { type Bytes, requireKey, utf8 } from './bytes.ts';
import { CryptoError } from './errors.ts';

/** HKDF-SHA-256 (RFC 5869) over secret bytes or a key made by `hkdfKey`. `info` names the purpose. */
export async function hkdf(
  secret: Uint8Array | CryptoKey,
  salt: Uint8Array,
  info: string,
  length: number,
): Promise<Bytes> {
  const key = secret instanceof Uint8Array ? await hkdfKey(secret) : secret;
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: salt as Bytes, info: utf8(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, length * 8));
}

/** Secret bytes as a key that can be derived from and never be read again. Throws `no_key` for less than 16 bytes. */
export async function hkdfKey(secret: Uint8Array): Promise<CryptoKey> {
  // WebCrypto would take an empty one, and everybody could derive the same keys.
  if (!(secret?.length >= 16)) throw new CryptoError('no_key');
  return crypto.subtle.importKey('raw', secret as Bytes, 'HKDF', false, ['deriveBits']);
}

const NO_SALT = new Uint8Array();

/** A key for AES-256-GCM, derived for one purpose. */
export async function deriveAesKey(secret: Uint8Array | CryptoKey, info: string): Promise<CryptoKey> {
  const raw = await hkdf(secret, NO_SALT, info, 32);
  const key = await importAesKey(raw);
  raw.fill(0);
  return key;
}

export async function importAesKey(raw: Uint8Array): Promise<CryptoKey> {
  requireKey(raw);
  return crypto.subtle.importKey('raw', raw as Bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
