import { type Attachment, type Bytes, randomBytes, uuidText } from '@jmd-digital/crypto';
import type { Account } from '../account/create-account.ts';

/** A file that is about to be attached. */
export interface NewFile {
  name: string;
  /** Media type, such as `image/jpeg`. */
  mime: string;
  content: Bytes;
}

/** Names a file and makes the key that only its message will hold. Both stay the same however often it is sent. */
export const newFileKeys = () => ({ blobId: uuidText(randomBytes(16)), fileKey: randomBytes(32) });

/**
 * Seals a file on this device and sends it piece by piece. Sent again with the same keys after a line broke, what is
 * there already stays. Throws `too_long` beyond 10 MiB, before anything is sent.
 * @param onProgress hears how much of it is there, from 0 to 1
 */
export async function uploadFile(
  account: Account,
  caseId: string,
  { name, mime, content }: NewFile,
  { blobId, fileKey }: ReturnType<typeof newFileKeys>,
  { signal, onProgress }: { signal?: AbortSignal | undefined; onProgress?: ((part: number) => void) | undefined } = {},
): Promise<Attachment> {
  const { sealFile } = await import('@jmd-digital/crypto/files');
  const { chunks, size, sha256 } = await sealFile(content, blobId, fileKey.slice());
  for (const [index, body] of chunks.entries()) {
    onProgress?.(index / chunks.length);
    const path = `/api/blob/${caseId}/${blobId}/${index}?of=${chunks.length}`;
    await account.sendBytes({ method: 'POST', path, body, signal });
  }
  onProgress?.(1);
  return { blobId, fileKey, name, mime, size, sha256 };
}

/** Fetches a sealed file and opens it on this device. Throws `damaged` where it is not what its message says. */
export async function openAttachment(account: Account, caseId: string, file: Attachment): Promise<Bytes> {
  const { CHUNK_BYTES, openFile, sealedFileSize } = await import('@jmd-digital/crypto/files');
  const count = Math.max(1, Math.ceil(sealedFileSize(file.size) / (CHUNK_BYTES + 16)));
  async function* pieces() {
    for (let index = 0; index < count; index += 1) {
      yield await account.sendBytes({ method: 'GET', path: `/api/blob/${caseId}/${file.blobId}/${index}` });
    }
  }
  return openFile(pieces(), file);
}
