/** A file opens from its own chunks in their own order with the key and facts from its message, or it is damaged. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encrypt } from '../src/aes.ts';
import { CHUNK_BYTES, type FileKey, MAX_FILE_BYTES, openFile, sealFile, splitChunks } from '../src/attachment.ts';
import { type Bytes, concat, equalBytes, sha256, uuidBytes } from '../src/bytes.ts';
import { encode } from '../src/cbor.ts';
import { importAesKey } from '../src/kdf.ts';
import { padmeSize } from '../src/padding.ts';
import { pattern } from './hex.ts';
import { flips, reasonOf, tally, tampered, tamperedCount } from './tampering.ts';

const BLOB = '0193c0de-0000-7000-8000-00000000000a';
const OTHER = '0193c0de-0000-7000-8000-00000000000b';
const small = await sealFile(pattern(100, 1), BLOB, pattern(32, 2));
const content = pattern(2 * CHUNK_BYTES + 1_000, 3);
const big = await sealFile(content, BLOB, pattern(32, 4));
const [first, second, third] = big.chunks as [Bytes, Bytes, Bytes];
const open = (chunks: Uint8Array[]) => openFile(chunks, big);
/** Two megabytes are slow to compare the usual way. */
const isContent = async (opened: Promise<Bytes>) => expect(equalBytes(await opened, content)).toBe(true);

describe('A small file', () => {
  test('opens, and with no bit changed, nothing cut off and nothing added', async () => {
    const [only] = small.chunks as [Bytes];
    expect(await openFile([only], small)).toEqual(pattern(100, 1));
    expect(await tally(tampered(only), (chunk) => openFile([chunk], small))).toEqual({
      damaged: tamperedCount(only.length),
    });
  });

  test('opens as itself alone, with the facts that its message brings', async () => {
    const others: { [K in keyof FileKey]: FileKey[K][] } = {
      blobId: [OTHER, '0193c0de-0000-7000-8000-00000000001a'],
      fileKey: [...flips(small.fileKey)],
      size: [0, 1, 99, 101, 104, 105, 1_000, -1, 0.5, Number.NaN, MAX_FILE_BYTES],
      sha256: [...flips(small.sha256), new Uint8Array(), new Uint8Array(32)],
    };
    for (const [field, values] of Object.entries(others)) {
      const reasons = await tally(values as unknown[], (value) =>
        openFile(small.chunks, { ...small, [field]: value } as FileKey),
      );
      expect([field, reasons]).toEqual([field, { damaged: values.length }]);
    }
    const large = [MAX_FILE_BYTES + 1, 2 ** 53, Number.POSITIVE_INFINITY];
    expect(await tally(large, (size) => openFile(small.chunks, { ...small, size }))).toEqual({ too_long: 3 });
    expect(await reasonOf(sealFile(new Uint8Array(MAX_FILE_BYTES + 1), BLOB))).toBe('too_long');
  });

  test('of no bytes at all is one chunk all the same', async () => {
    const empty = await sealFile(new Uint8Array(), BLOB, pattern(32, 5));
    expect(empty.chunks.map((chunk) => chunk.length)).toEqual([16]);
    expect(await openFile(empty.chunks, empty)).toEqual(new Uint8Array());
    expect(await tally(tampered(empty.chunks[0] as Bytes), (chunk) => openFile([chunk], empty))).toEqual({
      damaged: tamperedCount(16),
    });
    expect(await tally([[], [...empty.chunks, ...empty.chunks]], (chunks) => openFile(chunks, empty))).toEqual({
      damaged: 2,
    });
  });
});

describe('A file of several chunks', () => {
  test('opens from its chunks, however they come', async () => {
    expect(big.chunks).toHaveLength(3);
    await isContent(open(big.chunks));
    await isContent(open(splitChunks(concat(...big.chunks))));
    const streamed = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of big.chunks) controller.enqueue(chunk);
        controller.close();
      },
    });
    await isContent(openFile(streamed, big));
  });

  test('is damaged with chunks left out, doubled, moved or of another file', async () => {
    const otherKey = await sealFile(content, BLOB, pattern(32, 6));
    const otherBlob = await sealFile(content, OTHER, pattern(32, 4));
    const orders = [
      ...[[], [first], [second], [third], [first, second], [second, third], [first, third]],
      ...[
        [first, third, second],
        [second, first, third],
        [third, second, first],
        [second, third, first],
      ],
      ...[
        [first, first, third],
        [first, second, second],
        [third, third, third],
      ],
      ...[
        [first, first, second, third],
        [first, second, third, third],
        [...big.chunks, ...big.chunks],
      ],
      ...[otherKey, otherBlob].flatMap(({ chunks }) => [
        chunks,
        ...big.chunks.map((chunk, at) => chunks.with(at, chunk)),
      ]),
      ...[
        [first, second, concat(third, third)],
        [concat(first, second), third],
        [first, second, third, new Uint8Array()],
      ],
    ];
    expect(await tally(orders, open)).toEqual({ damaged: orders.length });
  });

  test('is damaged with any byte of what is stored changed, cut off or added', async () => {
    const stored = concat(...big.chunks);
    const size = stored.length;
    const property = fc.asyncProperty(fc.nat(size - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = stored.with(at, (stored[at] ?? 0) ^ change);
      expect(await reasonOf(open(splitChunks(changed)))).toBe('damaged');
    });
    await fc.assert(property, { seed: 4, numRuns: 25 });
    const sealedChunk = CHUNK_BYTES + 16;
    const edges = [
      1,
      15,
      16,
      17,
      sealedChunk - 1,
      sealedChunk,
      sealedChunk + 1,
      2 * sealedChunk,
      2 * sealedChunk + 16,
      size - 1,
    ];
    const wrong = [
      ...edges.flatMap((length) => [stored.subarray(0, length), stored.subarray(length)]),
      ...[1, 16, sealedChunk].map((more) => concat(stored, new Uint8Array(more))),
      new Uint8Array(),
    ];
    expect(await tally(wrong, (bytes) => open(splitChunks(bytes)))).toEqual({ damaged: wrong.length });
  });

  test('is damaged where its end was moved, even by who has its key', async () => {
    const key = await importAesKey(big.fileKey);
    const sealAs = (index: number, last: boolean, part: Uint8Array, blobId = BLOB) => {
      const nonce = Uint8Array.from([...new Uint8Array(11), index]);
      return encrypt(key, nonce, part, encode(['jmd/1/file', uuidBytes(blobId), index, last]));
    };
    const padded = new Uint8Array(padmeSize(content.length));
    padded.set(content);
    const part = (index: number) => padded.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    await isContent(open([await sealAs(0, false, part(0)), second, await sealAs(2, true, part(2))]));
    const ended = await sealAs(0, true, part(0));
    const wrong = [
      [ended, second, third],
      [first, await sealAs(1, true, part(1)), third],
      [first, await sealAs(1, true, part(1))],
      [first, second, await sealAs(2, false, part(2))],
      [first, second, await sealAs(2, false, part(2)), await sealAs(3, true, part(2))],
      [first, second, await sealAs(2, true, part(2).slice(1))],
      [first, second, await sealAs(2, true, part(2), OTHER)],
      [first, second, await sealAs(1, true, part(2))],
    ];
    expect(await tally(wrong, open)).toEqual({ damaged: wrong.length });
    // One chunk that says it is all, with a size that agrees: what was cut off shows by the hash.
    const cut = { ...big, size: CHUNK_BYTES };
    expect(await reasonOf(openFile([ended], cut))).toBe('damaged');
    expect(await reasonOf(openFile([ended], { ...cut, sha256: await sha256(part(0)) }))).toBe('opened');
  });
});
