import { type Bytes, equalBytes, sha256 } from './bytes.ts';
import { decode, type Encodable, encode } from './cbor.ts';
import { CryptoError } from './errors.ts';

/** One entry of the log of public keys: from its moment on the keys count for the subject. */
export interface KeyLogEntry {
  seq: number;
  /** Hash of the entry before; null for the first. */
  prevHash: Bytes | null;
  kind: string;
  /** Account or site, a UUID. */
  subjectId: string;
  keyId: Bytes;
  kem: Bytes;
  /** Null for a team, which signs nothing. */
  sign: Bytes | null;
  /** A moment in UTC, ISO 8601. */
  at: string;
}

export interface KeyLogHead {
  seq: number;
  hash: Bytes;
}

export function encodeLogEntry(entry: KeyLogEntry): Bytes {
  const { seq, prevHash, kind, subjectId, keyId, kem, sign, at } = entry;
  return encode([seq, prevHash, kind, subjectId, keyId, [kem, sign], at]);
}

/** Throws `damaged` for anything that is no entry. */
export function decodeLogEntry(encoded: Uint8Array): KeyLogEntry {
  try {
    const [seq, prevHash, kind, subjectId, keyId, keys, at, ...more] = decode(encoded) as readonly Encodable[];
    const [kem, sign, ...others] = keys as readonly Encodable[];
    const fits =
      typeof seq === 'number' &&
      (prevHash === null || prevHash instanceof Uint8Array) &&
      typeof kind === 'string' &&
      typeof subjectId === 'string' &&
      keyId instanceof Uint8Array &&
      kem instanceof Uint8Array &&
      (sign === null || sign instanceof Uint8Array) &&
      typeof at === 'string' &&
      more.length + others.length === 0;
    if (!fits) throw new CryptoError('damaged');
    return {
      seq,
      prevHash: prevHash as Bytes | null,
      kind,
      subjectId,
      keyId: keyId as Bytes,
      kem: kem as Bytes,
      sign: sign as Bytes | null,
      at,
    };
  } catch {
    throw new CryptoError('damaged');
  }
}

/**
 * Checks that entries follow each other and what was seen before, with none changed, left out or put in, and gives the
 * new head. Throws `damaged` for what is no entry, `out_of_order` where the chain is broken.
 */
export async function followLog(entries: readonly Uint8Array[], from: KeyLogHead | null): Promise<KeyLogHead | null> {
  let head = from;
  for (const encoded of entries) {
    const { seq, prevHash } = decodeLogEntry(encoded);
    const follows = head === null ? prevHash === null : prevHash !== null && equalBytes(prevHash, head.hash);
    if (seq !== (head?.seq ?? 0) + 1 || !follows) throw new CryptoError('out_of_order');
    head = { seq, hash: await sha256(encoded) };
  }
  return head;
}
