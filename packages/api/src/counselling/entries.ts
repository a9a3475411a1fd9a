import { type Header, isCryptoError, peekHeader } from '@jmd-digital/crypto/public';
import { type Db, findEntry, insertEntry, lastSenderSeq } from '@jmd-digital/db';
import { fromBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { sameBytes } from '../identity/tokens.ts';

/** An envelope as it came, with its readable half. Throws `invalid_input` where that is no header of ours. */
export function readEnvelope(text: string): { bytes: Uint8Array; header: Header } {
  const bytes = fromBase64Url(text);
  try {
    return { bytes, header: peekHeader(bytes) };
  } catch (error) {
    if (isCryptoError(error)) throw new ApiError('invalid_input', { fieldErrors: { envelope: 'invalid' } });
    throw error;
  }
}

/** What may be written in each thread. Receipts and group threads are none of ours. */
const KINDS: Readonly<Partial<Record<Header['thread'], readonly Header['kind'][]>>> = {
  client: ['text', 'edit', 'retract', 'event'],
  internal: ['text', 'edit', 'retract'],
};

/**
 * Throws `invalid_input` unless an envelope was written by this account under its present key, in this thread of this
 * case, and is of a kind that belongs there.
 */
export function checkAuthor(
  header: Header,
  author: { id: string; keyId: Uint8Array; role: Header['senderRole'] },
  caseId: string,
  thread: Header['thread'] = 'client',
): void {
  const own =
    header.senderId === author.id && header.senderRole === author.role && sameBytes(header.senderKeyId, author.keyId);
  const fits = header.thread === thread && KINDS[thread]?.includes(header.kind);
  if (!own || header.caseId !== caseId || !fits) {
    throw new ApiError('invalid_input', { fieldErrors: { envelope: 'invalid' } });
  }
}

/** The entry that this very envelope is already, or null. The same id with other content is a `conflict`. */
export async function repeated(
  db: Db,
  bytes: Uint8Array,
  header: Header,
  caseId: string,
): Promise<{ serverSeq: number } | null> {
  const before = await findEntry(db, header.messageId);
  if (!before) return null;
  if (before.caseId !== caseId || !sameBytes(before.envelope, bytes)) throw new ApiError('conflict');
  return { serverSeq: before.serverSeq };
}

/** Appends an envelope under the lock of its case. Throws `conflict` unless it is its sender's next. */
export async function appendEntry(
  db: Db,
  bytes: Uint8Array,
  header: Header,
  serverSeq: number,
  at: string,
): Promise<void> {
  const last = await lastSenderSeq(db, header.caseId, header.thread, header.senderId);
  if (header.seq !== last + 1) throw new ApiError('conflict');
  const made = await insertEntry(db, {
    ...{ caseId: header.caseId, serverSeq, messageId: header.messageId, thread: header.thread, kind: header.kind },
    ...{ epoch: header.epoch, senderId: header.senderId, senderSeq: header.seq, envelope: bytes, receivedAt: at },
  });
  if (!made) throw new ApiError('conflict');
}
