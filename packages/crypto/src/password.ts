import { type Bytes, randomBytes, requireKey, utf8 } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { deriveAesKey, hkdf } from './kdf.ts';

/** Argon2id settings of an account (RFC 9106). */
export interface Kdf {
  /** 16 bytes. */
  salt: Bytes;
  memoryKiB: number;
  iterations: number;
  parallelism: number;
}

/** Argon2id itself: 32 bytes from a password and settings. Given from outside, so that a page can run it in a worker. */
export type Argon2 = (password: Bytes, kdf: Kdf) => Promise<Bytes>;

const SETTINGS = { memoryKiB: 19_456, iterations: 2, parallelism: 1 } as const;

/** Settings for a new password: 19 MiB and two passes, as the OWASP password storage sheet gives them. */
export function newKdf(): Kdf {
  return { salt: randomBytes(16), ...SETTINGS };
}

/** One form for a password, however a keyboard composes its letters (Unicode NFC). */
export const normalisePassword = (password: string): string => password.normalize('NFC');

export interface PasswordKeys {
  /** Sent to the server, which hashes it again: proves knowledge of the password. 32 bytes. */
  authKey: Bytes;
  /** Opens the account's root key. Never leaves the device and cannot be read. */
  wrapKey: CryptoKey;
}

/**
 * The two keys of a password. Settings come from the server, so weak ones are refused (`unsupported`): less memory or
 * fewer passes than ours would make guessing cheap, much more would stop an old phone.
 */
export async function derivePasswordKeys(password: string, kdf: Kdf, argon2: Argon2): Promise<PasswordKeys> {
  const sane =
    kdf.salt.length === 16 &&
    kdf.memoryKiB >= SETTINGS.memoryKiB &&
    kdf.memoryKiB <= 262_144 &&
    kdf.iterations >= SETTINGS.iterations &&
    kdf.iterations <= 10 &&
    kdf.parallelism === 1;
  if (!sane) throw new CryptoError('unsupported');
  const stretched = await argon2(utf8(normalisePassword(password)), kdf);
  requireKey(stretched);
  const authKey = await hkdf(stretched, new Uint8Array(), 'jmd/1/auth', 32);
  const wrapKey = await deriveAesKey(stretched, 'jmd/1/wrap');
  stretched.fill(0);
  return { authKey, wrapKey };
}
