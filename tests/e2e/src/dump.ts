import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Every byte of a data directory: tables, indexes, the write-ahead log, log files. More than a dump of the tables could
 * hold, for it has deleted rows and old versions too.
 */
export async function allBytes(folder: string): Promise<{ path: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path, bytes: await readFile(path).catch(() => Buffer.alloc(0)) };
    }),
  );
}

/** A text in the forms in which it could lie somewhere: UTF-8 and UTF-16 as they are, in hex and in base64. */
function disguises(text: string): Buffer[] {
  const forms = [text, text.normalize('NFD'), JSON.stringify(text).slice(1, -1), encodeURIComponent(text)];
  const raw = [...new Set(forms)].flatMap((form) => {
    const little = Buffer.from(form, 'utf16le');
    return [Buffer.from(form), little, Buffer.from(little).swap16()];
  });
  const hex = raw.flatMap((bytes) => [bytes.toString('hex'), bytes.toString('hex').toUpperCase()]);
  return [...raw, ...hex.map((digits) => Buffer.from(digits)), ...raw.flatMap(base64Parts)];
}

/** What base64 makes of bytes at each of the three places where they can begin, without what depends on neighbours. */
function base64Parts(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const inner = text.slice(shift === 0 ? 0 : shift + 1, -2);
    if (inner.length < 8) return [];
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')].map((each) => Buffer.from(each));
  });
}

/** Where a text lies in any disguise. */
export function findIn(files: readonly { path: string; bytes: Buffer }[], text: string): string[] {
  const wanted = disguises(text);
  return files.filter(({ bytes }) => wanted.some((each) => bytes.includes(each))).map(({ path }) => path);
}
