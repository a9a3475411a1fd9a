import { CryptoError } from './errors.ts';

/** Sizes that a message is padded to, bytes, with its length of four bytes in front. */
export const BUCKETS = [256, 1_024, 4_096, 16_384, 32_768, 65_536, 262_144] as const;

/** The smallest size of the list that holds so many bytes. Throws `too_long` beyond the largest. */
export function bucketFor(length: number): number {
  const bucket = BUCKETS.find((size) => size >= length + 4);
  if (bucket === undefined) throw new CryptoError('too_long');
  return bucket;
}

/** Length in four bytes, big endian, the content, zeros up to `size`. */
export function pad(content: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(size);
  new DataView(out.buffer).setUint32(0, content.length);
  out.set(content, 4);
  return out;
}

/** Throws `damaged` where the length does not fit or the padding is not all zeros. */
export function unpad(padded: Uint8Array): Uint8Array<ArrayBuffer> {
  if (padded.length < 4) throw new CryptoError('damaged');
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (length > padded.length - 4) throw new CryptoError('damaged');
  if (padded.subarray(4 + length).some((byte) => byte !== 0)) throw new CryptoError('damaged');
  return padded.slice(4, 4 + length);
}

/**
 * Padmé: the next size whose last bits are zero, so that a size tells only its order of magnitude; at most 12 % more
 * (Nikitin et al., PURBs, PoPETs 2019).
 */
export function padmeSize(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const bits = exponent - (Math.floor(Math.log2(exponent)) + 1);
  const step = 2 ** bits;
  return Math.ceil(length / step) * step;
}
