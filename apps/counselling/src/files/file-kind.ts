/** What may be attached: what offices ask for, and what every device can open. */
export const FILE_KINDS = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type FileKind = keyof typeof FILE_KINDS;

/** For the file dialog. Endings too: some phones know no media type for office files. */
export const ACCEPT = [...Object.values(FILE_KINDS), '.pdf', '.png', '.jpg', '.jpeg', '.docx', '.xlsx'].join(',');

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte);

/**
 * What a file is, by its first bytes; a name says nothing. Office files are ZIP archives, so for them alone the name has
 * a say. Null where it is nothing that may be attached.
 */
export function fileKind(start: Uint8Array, name: string): FileKind | null {
  if (startsWith(start, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  if (startsWith(start, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (startsWith(start, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(start, 0x50, 0x4b, 0x03, 0x04)) {
    const ending = /\.(docx|xlsx)$/i.exec(name)?.[1]?.toLowerCase();
    return ending === 'docx' || ending === 'xlsx' ? ending : null;
  }
  return null;
}

export const isImage = (mime: string): boolean => mime === FILE_KINDS.png || mime === FILE_KINDS.jpeg;
