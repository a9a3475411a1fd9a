import { readFile } from 'node:fs/promises';
import { UsageError } from './usage.ts';

export interface TextFile {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * Reads a file of text in UTF-8, or in what its byte-order mark says. What is not valid UTF-8 is taken for
 * Windows-1252, which older German programs write.
 */
export async function readTextFile(path: string): Promise<TextFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : (error.code ?? error.message);
    throw new UsageError(`${path} cannot be read: ${why}.`);
  });
  return decode(bytes);
}

/** The byte-order mark stays away. */
export function decode(bytes: Uint8Array): TextFile {
  for (const encoding of ['utf-16le', 'utf-16be', 'utf-8', 'windows-1252'] as const) {
    const [first, second] = bytes;
    const marked = encoding === 'utf-16le' ? first === 0xff && second === 0xfe : first === 0xfe && second === 0xff;
    if (encoding.startsWith('utf-16') && !marked) continue;
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // Not this one.
    }
  }
  throw new UsageError('The file is no text.');
}
