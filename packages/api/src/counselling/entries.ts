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

/**
 * Throws `invalid_input` unless an envelope was written by this account under its present key, in the thread with the
 * client of this case.
 */
export function checkAuthor(
  header: Header,
  author: { id: string; keyId: Uint8Array; role: Header['senderRole'] },
  caseId: string,
): void {
  const own =
    header.senderId === author.id && header.senderRole === author.role && sameBytes(header.senderKeyId, author.keyId);
  if (!own || header.caseId !== caseId || header.thread !== 'client') {
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
