import { type Bytes, randomBytes, requireKey } from './bytes.ts';
import { deriveAesKey, hkdf } from './kdf.ts';

/** Crockford's base 32: no I, L, O, U, which people mix up. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 128 bits take 26 symbols, two more check them. */
const DATA = 26;
const LENGTH = 28;

/** Field of 32 elements with x^5 + x^2 + 1: multiplication by its generator x. */
const timesX = (a: number) => ((a << 1) & 31) ^ (a & 16 ? 5 : 0);

/**
 * Two check symbols over GF(32): the sum, and the sum weighted with powers of the generator. They find every wrong
 * symbol and every swap of two, whichever they are, for the weights of 26 places all differ.
 */
function checkOf(symbols: readonly number[]): [number, number] {
  let sum = 0;
  let weighted = 0;
  for (const symbol of symbols) {
    sum ^= symbol;
    weighted = timesX(weighted) ^ symbol;
  }
  return [sum, timesX(weighted)];
}

function symbolsOf(secret: Uint8Array): number[] {
  let value = secret.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) << 2n;
  const symbols: number[] = [];
  for (let i = 0; i < DATA; i += 1) {
    symbols.unshift(Number(value & 31n));
    value >>= 5n;
  }
  return symbols;
}

/** A secret of 16 bytes as people write it: seven groups of four symbols. */
export function formatRecoveryCode(secret: Uint8Array): string {
  const data = symbolsOf(secret);
  const text = [...data, ...checkOf(data)].map((symbol) => SYMBOLS[symbol]).join('');
  return text.match(/.{4}/g)?.join('-') ?? '';
}

export interface RecoveryCode {
  secret: Bytes;
  text: string;
}

export function createRecoveryCode(): RecoveryCode {
  const secret = randomBytes(16);
  return { secret, text: formatRecoveryCode(secret) };
}

export type ReadRecoveryCode = { ok: true; secret: Bytes } | { ok: false; reason: 'length' | 'characters' | 'check' };

/** Reads a code as people type it: any case, spaces or dashes or none, O for 0, I and L for 1, digits of other scripts. */
export function parseRecoveryCode(typed: string): ReadRecoveryCode {
  const text = typed
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .toUpperCase()
    .replace(/[\s\-–—_.\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const symbols = [...text].map((character) => SYMBOLS.indexOf(character));
  if (symbols.includes(-1)) return { ok: false, reason: 'characters' };
  if (symbols.length !== LENGTH) return { ok: false, reason: 'length' };
  const data = symbols.slice(0, DATA);
  const [first, second] = checkOf(data);
  const value = data.reduce((sum, symbol) => (sum << 5n) | BigInt(symbol), 0n);
  if (first !== symbols[DATA] || second !== symbols[DATA + 1] || (value & 3n) !== 0n) {
    return { ok: false, reason: 'check' };
  }
  const bits = value >> 2n;
  return { ok: true, secret: Uint8Array.from({ length: 16 }, (_, i) => Number((bits >> BigInt(8 * (15 - i))) & 255n)) };
}

export interface RecoveryKeys {
  /** Sent to the server: proves that someone has the code. 32 bytes. */
  authKey: Bytes;
  /** Opens the root key that was sealed under the code. */
  wrapKey: CryptoKey;
}

/** The two keys of a code. It is random enough to need no stretching. */
export async function deriveRecoveryKeys(secret: Uint8Array): Promise<RecoveryKeys> {
  requireKey(secret, 16);
  return {
    authKey: await hkdf(secret, new Uint8Array(), 'jmd/1/recovery-auth', 32),
    wrapKey: await deriveAesKey(secret, 'jmd/1/recovery-wrap'),
  };
}
