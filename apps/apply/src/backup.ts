import {
  createArgon2Worker,
  decode,
  derivePasswordKeys,
  encode,
  newKdf,
  openForSelf,
  sealForSelf,
} from '@jmd-digital/crypto';
import { type LogEntry, logEntry } from '@jmd-digital/schemas';

const MAGIC = 'jmd/1/apply-backup';
const PURPOSE = ['apply-backup'] as const;

const argon2 = createArgon2Worker(() => new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module' }));

async function through(
  bytes: BlobPart,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

/** Everything of a log in one file, sealed with a password (Argon2id, AES-256-GCM): nobody opens it without. */
export async function makeBackup(entries: readonly LogEntry[], password: string): Promise<Uint8Array<ArrayBuffer>> {
  const kdf = newKdf();
  const { wrapKey } = await derivePasswordKeys(password, kdf, argon2);
  const packed = await through(JSON.stringify(entries), new CompressionStream('gzip'));
  const sealed = await sealForSelf(wrapKey, PURPOSE, packed);
  return encode([MAGIC, kdf.salt, kdf.memoryKiB, kdf.iterations, sealed]) as Uint8Array<ArrayBuffer>;
}

export type Opened =
  | { kind: 'opened'; entries: LogEntry[]; unreadable: number }
  | { kind: 'wrong-password' }
  | { kind: 'broken' };

/** What a backup holds. Entries that a newer or a broken version wrote are left out and counted; the others are all there. */
export async function openBackup(bytes: Uint8Array<ArrayBuffer>, password: string): Promise<Opened> {
  const parts = readParts(bytes);
  if (!parts) return { kind: 'broken' };
  const { kdf, sealed } = parts;
  const keys = await derivePasswordKeys(password, kdf, argon2).catch(() => null);
  if (!keys) return { kind: 'broken' };
  const packed = await openForSelf(keys.wrapKey, PURPOSE, sealed).catch(() => null);
  if (!packed) return { kind: 'wrong-password' };
  const found: unknown = await through(packed, new DecompressionStream('gzip'))
    .then((plain) => JSON.parse(new TextDecoder().decode(plain)))
    .catch(() => null);
  if (!Array.isArray(found)) return { kind: 'broken' };
  const entries = found.flatMap((each) => logEntry.safeParse(each).data ?? []);
  return { kind: 'opened', entries, unreadable: found.length - entries.length };
}

function readParts(bytes: Uint8Array<ArrayBuffer>) {
  try {
    const [magic, salt, memoryKiB, iterations, sealed] = decode(bytes) as unknown[];
    if (magic !== MAGIC || !(salt instanceof Uint8Array) || !(sealed instanceof Uint8Array)) return null;
    const kdf = {
      salt: salt as Uint8Array<ArrayBuffer>,
      memoryKiB: Number(memoryKiB),
      iterations: Number(iterations),
      parallelism: 1,
    };
    return { kdf, sealed };
  } catch {
    return null;
  }
}
