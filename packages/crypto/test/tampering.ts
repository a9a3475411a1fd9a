import type { Bytes } from '../src/bytes.ts';
import { isCryptoError } from '../src/errors.ts';

/** The bytes with one bit the other way round, for every bit from `from` up to `to`, in bytes, and every `step`th. */
export function* flips(bytes: Uint8Array, { from = 0, to = bytes.length, step = 1 } = {}): Generator<Bytes> {
  for (let bit = from * 8; bit < to * 8; bit += step) {
    const changed = bytes.slice();
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield changed;
  }
}

/** The bytes cut short, to every length below their own, at the end and at the beginning. */
export function* cuts(bytes: Uint8Array): Generator<Bytes> {
  for (let length = 0; length < bytes.length; length += 1) {
    yield bytes.slice(0, length);
    if (length > 0) yield bytes.slice(-length);
  }
}

/** The bytes and one more, every one there is, at the end and in front; and the bytes twice. */
export function* additions(bytes: Uint8Array): Generator<Bytes> {
  for (let byte = 0; byte < 256; byte += 1) {
    yield Uint8Array.from([...bytes, byte]);
    yield Uint8Array.from([byte, ...bytes]);
  }
  yield Uint8Array.from([...bytes, ...bytes]);
}

/** All of that. */
export function* tampered(bytes: Uint8Array, step = 1): Generator<Bytes> {
  yield* flips(bytes, { step });
  yield* cuts(bytes);
  yield* additions(bytes);
}

/** How many `tampered` gives. */
export const tamperedCount = (length: number, step = 1) =>
  Math.ceil((8 * length) / step) + Math.max(0, 2 * length - 1) + 513;

/** What came of it: 'opened', a reason of ours, or the text of an error that is not ours. */
export async function reasonOf(work: Promise<unknown> | (() => unknown)): Promise<string> {
  try {
    await (typeof work === 'function' ? work() : work);
    return 'opened';
  } catch (error) {
    return isCryptoError(error) ? error.reason : String(error);
  }
}

/** How often each came of it. */
export async function tally<T>(inputs: Iterable<T>, open: (input: T) => unknown): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const input of inputs) {
    const reason = await reasonOf(async () => open(input));
    counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}
