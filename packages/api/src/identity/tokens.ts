import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Hash of something that is random enough to need no stretching: tokens, codes, keys that a device derived. */
export const hashOf = (value: string | Uint8Array): Uint8Array => createHash('sha256').update(value).digest();

/** A new secret of 256 bits, and the hash that is kept of it. */
export function newToken(): { token: string; hash: Uint8Array } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/**
 * What is kept of an auth key. The device has stretched the password with Argon2id already; hashed once more with the
 * account's id, what lies in the database cannot be sent as it is.
 */
export const authHashOf = (accountId: string, authKey: Uint8Array): Uint8Array =>
  createHash('sha256').update(`jmd/1/auth-hash/${accountId}/`).update(authKey).digest();

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);

/** 32 symbols that are hard to mix up, for codes that people type. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A random code for people, `XXXX-XXXX-…`, five bits a symbol. */
export function newCode(symbols: number): string {
  const text = [...randomBytes(symbols)].map((byte) => SYMBOLS[byte & 31]).join('');
  return text.match(/.{1,4}/g)?.join('-') ?? '';
}

/** A code as it is compared, whatever was typed for its dashes and look-alikes. */
export const readCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
