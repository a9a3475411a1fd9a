import { type Bytes, concat, utf8 } from './bytes.ts';

/** What the canonical encoding can hold. Integers from 0 to 2^53 − 1; text must be well-formed. */
export type Encodable = number | string | boolean | null | Uint8Array | readonly Encodable[];

const MAX_DEPTH = 16;

/**
 * The one canonical encoding: deterministic CBOR (RFC 8949, 4.2.1), without maps: every structure is an array with
 * fixed places. Throws a RangeError for what it cannot hold.
 */
export function encode(value: Encodable): Bytes {
  const parts: Uint8Array[] = [];
  write(value, parts, 0);
  return concat(...parts);
}

function write(value: Encodable, parts: Uint8Array[], depth: number): void {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deeply');
  if (value === null) parts.push(Uint8Array.of(0xf6));
  else if (typeof value === 'boolean') parts.push(Uint8Array.of(value ? 0xf5 : 0xf4));
  else if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || value < 0 || Object.is(value, -0)) throw new RangeError('not a whole number');
    parts.push(head(0, value));
  } else if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new RangeError('text with half a character');
    const text = utf8(value);
    parts.push(head(3, text.length), text);
  } else if (value instanceof Uint8Array) parts.push(head(2, value.length), value);
  else {
    parts.push(head(4, value.length));
    for (const item of value) write(item, parts, depth + 1);
  }
}

/** The shortest head for a major type and its number. */
function head(major: number, n: number): Uint8Array {
  const type = major << 5;
  if (n < 24) return Uint8Array.of(type | n);
  const size = n < 0x100 ? 1 : n < 0x10000 ? 2 : n < 0x100000000 ? 4 : 8;
  const out = new Uint8Array(1 + size);
  out[0] = type | (size === 1 ? 24 : size === 2 ? 25 : size === 4 ? 26 : 27);
  let rest = n;
  for (let i = size; i > 0; i -= 1) {
    out[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return out;
}

/** One sentence for all of it, for what is wrong with foreign bytes helps nobody, and pages carry every word. */
const refused = () => new RangeError('not in canonical form');

/** The value of canonical bytes. Throws a RangeError for anything that `encode` would not have written. */
export function decode(bytes: Uint8Array): Encodable {
  const reader = { bytes, at: 0 };
  const value = read(reader, 0);
  if (reader.at !== bytes.length) throw refused();
  return value;
}

interface Reader {
  bytes: Uint8Array;
  at: number;
}

function read(reader: Reader, depth: number): Encodable {
  if (depth > MAX_DEPTH) throw refused();
  const first = take(reader, 1)[0] as number;
  if (first === 0xf6) return null;
  if (first === 0xf5 || first === 0xf4) return first === 0xf5;
  const major = first >> 5;
  const n = number(reader, first & 31);
  if (major === 0) return n;
  if (major === 2) return take(reader, n).slice();
  if (major === 3) return text(take(reader, n));
  if (major === 4) {
    if (n > reader.bytes.length - reader.at) throw refused();
    return Array.from({ length: n }, () => read(reader, depth + 1));
  }
  throw refused();
}

function text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refused();
  }
}

function number(reader: Reader, info: number): number {
  if (info < 24) return info;
  const size = { 24: 1, 25: 2, 26: 4, 27: 8 }[info];
  if (size === undefined) throw refused();
  const n = take(reader, size).reduce((sum, byte) => sum * 256 + byte, 0);
  const least = { 1: 24, 2: 0x100, 4: 0x10000, 8: 0x100000000 }[size] as number;
  if (n < least || !Number.isSafeInteger(n)) throw refused();
  return n;
}

function take(reader: Reader, length: number): Uint8Array {
  if (length > reader.bytes.length - reader.at) throw refused();
  reader.at += length;
  return reader.bytes.subarray(reader.at - length, reader.at);
}
