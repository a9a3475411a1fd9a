import {
  type Bytes,
  fromBase64Url,
  openForSelf,
  randomBytes,
  sealForSelf,
  toBase64Url,
  uuidText,
} from '@jmd-digital/crypto';
import type { LogEntry, LogPiece } from '@jmd-digital/schemas';

/** Most bytes of a piece before it is sealed: with the padding to the next step it still fits `MAX_LOG_PIECE`. */
const PIECE_BYTES = 64_000;
/** Entries that are tried as one piece: some 50 kB, in most logs. */
const PIECE_ENTRIES = 800;

/** Entries in their order, in as few pieces as hold them; `bytes` is null where one alone is too large for a piece. */
export async function* packEntries(
  entries: readonly LogEntry[],
): AsyncGenerator<{ ids: string[]; bytes: Bytes | null }, void> {
  for (let from = 0; from < entries.length; ) {
    let batch = entries.slice(from, from + PIECE_ENTRIES);
    let bytes = await gzip(JSON.stringify(batch));
    while (bytes.length > PIECE_BYTES && batch.length > 1) {
      batch = batch.slice(0, Math.ceil(batch.length / 2));
      bytes = await gzip(JSON.stringify(batch));
    }
    yield { ids: batch.map(({ id }) => id), bytes: bytes.length > PIECE_BYTES ? null : bytes };
    from += batch.length;
  }
}

const purposeOf = (id: string) => ['apply-log', id] as const;

/** Seals packed entries for their owner alone, under an id of their own. */
export async function sealPiece(selfKey: CryptoKey, packed: Bytes): Promise<LogPiece> {
  const id = newPieceId(Date.now());
  return { id, sealed: toBase64Url(await sealForSelf(selfKey, purposeOf(id), packed)) };
}

/** The entries of a piece, not yet looked at. Null where it was sealed by somebody else, changed, or is none. */
export async function openPiece(selfKey: CryptoKey, { id, sealed }: LogPiece): Promise<unknown[] | null> {
  try {
    const entries: unknown = JSON.parse(await gunzip(await openForSelf(selfKey, purposeOf(id), fromBase64Url(sealed))));
    return Array.isArray(entries) ? entries : null;
  } catch {
    return null;
  }
}

/** UUID version 7 (RFC 9562, 5.7), as everything has that a client makes. */
function newPieceId(milliseconds: number): string {
  const bytes = randomBytes(16);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(milliseconds / 0x1_0000));
  view.setUint16(4, milliseconds % 0x1_0000);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  return uuidText(bytes);
}

const through = (data: BlobPart, stream: CompressionStream | DecompressionStream) =>
  new Response(new Blob([data]).stream().pipeThrough(stream));

const gzip = async (text: string): Promise<Bytes> =>
  new Uint8Array(await through(text, new CompressionStream('gzip')).arrayBuffer());

const gunzip = (bytes: Bytes): Promise<string> => through(bytes, new DecompressionStream('gzip')).text();
