import { MAX_ATTACHMENT_BYTES } from '@jmd-digital/schemas/values';
import type { NewFile } from '@jmd-digital/sdk/counselling';
import { FILE_KINDS, fileKind, isImage } from './file-kind.ts';

/** Why a file cannot be attached. */
export type FileRefusal = 'kind' | 'size' | 'damaged';

export class FileRefused extends Error {
  readonly reason: FileRefusal;
  constructor(reason: FileRefusal) {
    super(reason);
    this.reason = reason;
  }
}

/** Longest side of a picture, pixels: a page of paper stays legible. */
const LONGEST_SIDE = 2_560;
/** Photos of phones are larger than what may be sent, and smaller once they are drawn anew. */
const LARGEST_PHOTO = 6 * MAX_ATTACHMENT_BYTES;

/**
 * Makes a file ready to be attached, on this device: checks what it is and how large, and draws pictures anew, which
 * leaves place, time and camera behind. Throws `FileRefused`.
 */
export async function prepareFile(file: File): Promise<NewFile> {
  const kind = fileKind(new Uint8Array(await read(file.slice(0, 8))), file.name);
  if (!kind) throw new FileRefused('kind');
  const mime = FILE_KINDS[kind];
  const picture = isImage(mime);
  if (file.size > (picture ? LARGEST_PHOTO : MAX_ATTACHMENT_BYTES)) throw new FileRefused('size');
  const content = new Uint8Array(await read(picture ? await drawnAnew(file, mime) : file));
  if (content.length > MAX_ATTACHMENT_BYTES) throw new FileRefused('size');
  return { name: file.name.slice(-200), mime, content };
}

/** A file that is gone or locked by now, for example on a card that was taken out. */
const read = (blob: Blob) =>
  blob.arrayBuffer().catch(() => {
    throw new FileRefused('damaged');
  });

/** The same picture, upright, with nothing in it but its pixels. */
async function drawnAnew(file: File, mime: string): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) throw new FileRefused('damaged');
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mime, 0.85));
  if (!drawn) throw new FileRefused('damaged');
  return drawn;
}
