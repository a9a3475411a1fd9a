import { type Bytes, uuidBytes, uuidText } from './bytes.ts';
import { decode, type Encodable, encode } from './cbor.ts';
import { CryptoError } from './errors.ts';

/** A file that lies sealed elsewhere. Only here stands what it is called, what it is and what opens it. */
export interface Attachment {
  blobId: string;
  /** 32 bytes. */
  fileKey: Bytes;
  name: string;
  mime: string;
  /** Bytes, unpadded. */
  size: number;
  sha256: Bytes;
}

/** What the author says. `format` names how to read `text`; `extra` holds what a kind of its own needs, encoded. */
export interface BodyContent {
  text: string;
  format: 'plain' | 'event';
  /** The message that this one answers, mends or takes back. */
  replyTo: string | null;
  attachments: readonly Attachment[];
  extra: Bytes | null;
}

export interface Body extends BodyContent {
  signature: Bytes;
}

/** The body in its one encoding; without a signature it is what the signature covers. */
export function encodeBody(content: BodyContent, signature: Uint8Array | null): Bytes {
  return encode([
    content.text,
    content.format,
    content.replyTo === null ? null : uuidBytes(content.replyTo),
    content.attachments.map((file) => [
      uuidBytes(file.blobId),
      file.fileKey,
      file.name,
      file.mime,
      file.size,
      file.sha256,
    ]),
    content.extra,
    signature,
  ]);
}

/** The body, and the bytes that its signature covers. Throws `damaged`. */
export function decodeBody(bytes: Uint8Array): { body: Body; unsigned: Bytes } {
  const body = readBody(bytes);
  return { body, unsigned: encodeBody(body, null) };
}

function readBody(bytes: Uint8Array): Body {
  try {
    const [text, format, replyTo, attachments, extra, signature, ...more] = decode(bytes) as readonly Encodable[];
    const fits =
      typeof text === 'string' &&
      (format === 'plain' || format === 'event') &&
      Array.isArray(attachments) &&
      (extra === null || extra instanceof Uint8Array) &&
      signature instanceof Uint8Array &&
      more.length === 0;
    if (!fits) throw new CryptoError('damaged');
    return {
      text,
      format,
      replyTo: replyTo === null ? null : uuidText(replyTo as Uint8Array),
      attachments: (attachments as readonly Encodable[]).map(readAttachment),
      extra: extra as Bytes | null,
      signature: signature as Bytes,
    };
  } catch {
    throw new CryptoError('damaged');
  }
}

function readAttachment(value: Encodable): Attachment {
  const [blobId, fileKey, name, mime, size, sha256, ...more] = value as readonly Encodable[];
  const fits =
    fileKey instanceof Uint8Array &&
    fileKey.length === 32 &&
    typeof name === 'string' &&
    typeof mime === 'string' &&
    typeof size === 'number' &&
    sha256 instanceof Uint8Array &&
    sha256.length === 32 &&
    more.length === 0;
  if (!fits) throw new CryptoError('damaged');
  return {
    blobId: uuidText(blobId as Uint8Array),
    fileKey: fileKey as Bytes,
    name,
    mime,
    size,
    sha256: sha256 as Bytes,
  };
}
