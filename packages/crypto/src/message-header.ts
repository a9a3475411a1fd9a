import { ENTRY_KINDS, type EntryKind, THREADS, type Thread } from '@jmd-digital/schemas/values';
import { type Bytes, uuidBytes, uuidText } from './bytes.ts';
import { decode, type Encodable, encode } from './cbor.ts';
import { CryptoError } from './errors.ts';
import type { KeyLogHead } from './key-log.ts';
import { BUCKETS } from './padding.ts';

const SENDER_ROLES = ['client', 'counsellor'] as const;

/** What the server may read of a message. All of it is bound to the sealed half. */
export interface Header {
  caseId: string;
  thread: Thread;
  epoch: number;
  messageId: string;
  senderId: string;
  senderRole: (typeof SENDER_ROLES)[number];
  senderKeyId: Bytes;
  seq: number;
  prevHash: Bytes | null;
  kind: EntryKind;
  clientTime: number;
  lang: string | null;
  padBucket: number;
  /** Newest entry of the key log that the author's device has seen. */
  logHead: KeyLogHead | null;
}

const VERSION = 1;
/** HKDF-SHA-256, AES-256-GCM, Ed25519. */
const SUITE = 1;

/** The header in its one encoding; these very bytes are the additional data of the sealed half. */
export function encodeHeader(header: Header): Bytes {
  return encode([
    VERSION,
    SUITE,
    uuidBytes(header.caseId),
    header.thread,
    header.epoch,
    uuidBytes(header.messageId),
    uuidBytes(header.senderId),
    header.senderRole,
    header.senderKeyId,
    header.seq,
    header.prevHash,
    header.kind,
    header.clientTime,
    header.lang,
    header.padBucket,
    header.logHead && [header.logHead.seq, header.logHead.hash],
  ]);
}

/** Throws `damaged` for anything but a header of ours, `unsupported` for one of a later version. */
export function decodeHeader(bytes: Uint8Array): Header {
  let fields: Encodable;
  try {
    fields = decode(bytes);
  } catch {
    throw new CryptoError('damaged');
  }
  if (!Array.isArray(fields) || fields.length < 2) throw new CryptoError('damaged');
  if (fields[0] !== VERSION || fields[1] !== SUITE) throw new CryptoError('unsupported');
  if (fields.length !== 16) throw new CryptoError('damaged');
  const at = fields as readonly Encodable[];
  return {
    caseId: uuidText(bytesAt(at, 2, 16)),
    thread: oneOf(THREADS, at[3]),
    epoch: countAt(at, 4),
    messageId: uuidText(bytesAt(at, 5, 16)),
    senderId: uuidText(bytesAt(at, 6, 16)),
    senderRole: oneOf(SENDER_ROLES, at[7]),
    senderKeyId: bytesAt(at, 8, 16),
    seq: countAt(at, 9),
    prevHash: at[10] === null ? null : bytesAt(at, 10, 32),
    kind: oneOf(ENTRY_KINDS, at[11]),
    clientTime: countAt(at, 12),
    lang: at[13] === null ? null : textAt(at, 13, 35),
    padBucket: Number(oneOf(BUCKETS, at[14] as number)),
    logHead: at[15] === null ? null : logHeadOf(at[15]),
  };
}

function logHeadOf(value: Encodable | undefined): KeyLogHead {
  if (!Array.isArray(value) || value.length !== 2) throw new CryptoError('damaged');
  return { seq: countAt(value, 0), hash: bytesAt(value, 1, 32) };
}

function oneOf<T>(values: readonly T[], given: unknown): T {
  const found = values.find((value) => value === given);
  if (found === undefined) throw new CryptoError('damaged');
  return found;
}

function bytesAt(fields: readonly Encodable[], index: number, length: number): Bytes {
  const value = fields[index];
  if (!(value instanceof Uint8Array) || value.length !== length) throw new CryptoError('damaged');
  return value as Bytes;
}

function countAt(fields: readonly Encodable[], index: number): number {
  const value = fields[index];
  if (typeof value !== 'number') throw new CryptoError('damaged');
  return value;
}

function textAt(fields: readonly Encodable[], index: number, atMost: number): string {
  const value = fields[index];
  if (typeof value !== 'string' || value.length > atMost) throw new CryptoError('damaged');
  return value;
}
