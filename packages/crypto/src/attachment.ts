import { decrypt, encrypt, TAG_BYTES } from './aes.ts';
import { type Bytes, concat, equalBytes, randomBytes, sha256, uuidBytes } from './bytes.ts';
import { encode } from './cbor.ts';
import { CryptoError } from './errors.ts';
import { importAesKey } from './kdf.ts';
import { padmeSize } from './padding.ts';

/** Bytes of content in one chunk. */
export const CHUNK_BYTES = 1_048_576;
/** Largest file, bytes: what a bad network still carries. */
export const MAX_FILE_BYTES = 10_485_760;

/** What opens a sealed file. It travels inside of a message, with the file's name and type. */
export interface FileKey {
  blobId: string;
  /** 32 bytes, for this file alone. */
  fileKey: Bytes;
  /** Bytes before padding. */
  size: number;
  sha256: Bytes;
}

export interface SealedFile extends FileKey {
  /** What is stored: chunks in order, each with its tag. */
  chunks: Bytes[];
}

/** A key serves one file, so the number of the chunk is nonce enough. */
function nonceOf(index: number): Bytes {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(8, index);
  return nonce;
}

const aadOf = (blobId: string, index: number, last: boolean) => encode(['jmd/1/file', uuidBytes(blobId), index, last]);

const chunkCount = (size: number) => Math.max(1, Math.ceil(padmeSize(size) / CHUNK_BYTES));

/** Bytes that a file of a size takes when sealed. */
export const sealedFileSize = (size: number): number => padmeSize(size) + chunkCount(size) * TAG_BYTES;

/**
 * Seals a file in chunks of 1 MiB. Each knows its place and whether it is the last, so none can be left out, moved or
 * taken from another file. Padded to the next Padmé size. Throws `too_long` beyond 10 MiB.
 */
export async function sealFile(
  content: Uint8Array,
  blobId: string,
  fileKey: Bytes = randomBytes(32),
): Promise<SealedFile> {
  if (content.length > MAX_FILE_BYTES) throw new CryptoError('too_long');
  const key = await importAesKey(fileKey);
  const padded = new Uint8Array(padmeSize(content.length));
  padded.set(content);
  const count = chunkCount(content.length);
  const chunks: Bytes[] = [];
  for (let index = 0; index < count; index += 1) {
    const part = padded.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    chunks.push(await encrypt(key, nonceOf(index), part, aadOf(blobId, index, index === count - 1)));
  }
  return { blobId, fileKey, size: content.length, sha256: await sha256(content), chunks };
}

/** Opens a sealed file. Throws `damaged` where a chunk is missing, moved, of another file or changed. */
export async function openFile(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  file: FileKey,
): Promise<Bytes> {
  if (file.size > MAX_FILE_BYTES) throw new CryptoError('too_long');
  const key = await importAesKey(file.fileKey);
  const count = chunkCount(file.size);
  const parts: Bytes[] = [];
  for await (const chunk of chunks) {
    const index = parts.length;
    if (index >= count) throw new CryptoError('damaged');
    parts.push(await decrypt(key, nonceOf(index), chunk, aadOf(file.blobId, index, index === count - 1)));
  }
  const padded = concat(...parts);
  if (parts.length !== count || padded.length !== padmeSize(file.size)) throw new CryptoError('damaged');
  const content = padded.slice(0, file.size);
  if (!equalBytes(await sha256(content), file.sha256)) throw new CryptoError('damaged');
  return content;
}

/** Splits what a store gives back into the chunks that were put in. */
export function splitChunks(stored: Uint8Array): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < stored.length; at += CHUNK_BYTES + TAG_BYTES) {
    chunks.push(stored.subarray(at, at + CHUNK_BYTES + TAG_BYTES));
  }
  return chunks;
}
