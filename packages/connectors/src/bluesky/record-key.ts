import { createHash } from 'node:crypto';

/** Base 32 in the order of the bytes, as record keys of the AT protocol are written. */
const ALPHABET = '234567abcdefghijklmnopqrstuvwxyz';

/**
 * The key of a post's record, of the form of a TID (13 characters, atproto.com/specs/tid), made of our own key: a repeat writes
 * to the same place. The time that a TID usually holds is not in it; Bluesky sorts by `createdAt`.
 */
export function recordKey(key: string): string {
  // The first bit of a TID is 0.
  let rest = createHash('sha256').update(key).digest().readBigUInt64BE() >> 1n;
  let written = '';
  for (let place = 0; place < 13; place += 1) {
    written = `${ALPHABET[Number(rest & 31n)]}${written}`;
    rest >>= 5n;
  }
  return written;
}
