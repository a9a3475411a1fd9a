import { type Bytes, decodeLogEntry, encodeLogEntry } from '@jmd-digital/crypto/public';
import { type AccountRow, type Db, insertKeyLog, type KeyLogRow, lockKeyLogHead } from '@jmd-digital/db';
import type { KeyLogKind, PublicKeys } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
import { hashOf } from './tokens.ts';

export interface KeyLogged {
  kind: KeyLogKind;
  /** Account or site. */
  subjectId: string;
  /** The public keys that count from now on; of a team, the sealing key alone. */
  keys: Pick<AccountRow, 'keyId' | 'kemPublic'> & { signPublic?: Uint8Array };
  at: string;
}

/**
 * Appends to the log of public keys, in the transaction that brings a key into use. Clients check with
 * `@jmd-digital/crypto` that entries follow each other and none was changed.
 */
export async function appendKeyLog(db: Db, { kind, subjectId, keys, at }: KeyLogged): Promise<void> {
  const head = await lockKeyLogHead(db);
  const seq = (head?.seq ?? 0) + 1;
  const encoded = encodeLogEntry({
    ...{ seq, prevHash: plain(head?.hash ?? null), kind, subjectId, at },
    ...{ keyId: plain(keys.keyId), kem: plain(keys.kemPublic), sign: plain(keys.signPublic ?? null) },
  });
  await insertKeyLog(db, { seq, kind, subjectId, keyId: keys.keyId, encoded, hash: hashOf(encoded), at });
}

/** The public keys that an entry of the log brought into use. */
export function keysInLog(entry: Pick<KeyLogRow, 'encoded' | 'keyId'>): PublicKeys {
  const { kem, sign } = decodeLogEntry(entry.encoded);
  return { kem: toBase64Url(kem), sign: sign ? toBase64Url(sign) : '', keyId: toBase64Url(entry.keyId) };
}

/** The driver's Buffers as the plain arrays that the encoding is made of. */
function plain<T extends Uint8Array | null>(bytes: T): T extends null ? null : Bytes;
function plain(bytes: Uint8Array | null): Bytes | null {
  return bytes && Uint8Array.from(bytes);
}
