import { openWith, sealWith } from './aes.ts';
import { type Bytes, randomBytes, requireKey } from './bytes.ts';
import { encode } from './cbor.ts';
import { CryptoError } from './errors.ts';
import { deriveAesKey, hkdfKey } from './kdf.ts';

/** The key of one epoch of a case, usable and unreadable. */
export interface CaseKey {
  epoch: number;
  base: CryptoKey;
}

/** 32 random bytes. They live as long as they are sealed to those who may read. */
export const createCaseKey = (): Bytes => randomBytes(32);

/** Throws `no_key` for anything but 32 bytes. */
export async function importCaseKey(raw: Uint8Array, epoch: number): Promise<CaseKey> {
  requireKey(raw);
  return { epoch, base: await hkdfKey(raw) };
}

export interface LinkContext {
  what: 'case' | 'internal';
  caseId: string;
  /** Epoch of the newer key. */
  epoch: number;
}

const aadOf = ({ what, caseId, epoch }: LinkContext) => encode(['jmd/1/link', what, caseId.toLowerCase(), epoch]);
const linkKey = (newer: CaseKey) => deriveAesKey(newer.base, 'jmd/1/link');

/** The key of the epoch before, sealed under the newer one: who holds the newest reads all. 60 bytes. */
export async function linkCaseKey(
  newer: CaseKey,
  older: Uint8Array,
  context: LinkContext,
  nonce?: Uint8Array,
): Promise<Bytes> {
  requireKey(older);
  return sealWith(await linkKey(newer), older, aadOf(context), nonce);
}

/** The raw key of the epoch before. Throws `damaged`. */
export async function openLink(newer: CaseKey, link: Uint8Array, context: LinkContext): Promise<Bytes> {
  const older = await openWith(await linkKey(newer), link, aadOf(context));
  if (older.length !== 32) throw new CryptoError('damaged');
  return older;
}
