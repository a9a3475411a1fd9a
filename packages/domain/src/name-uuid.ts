/**
 * UUID version 5 (RFC 9562, section 5.5): the same namespace and name give the same id, on every machine. HSDS wants an
 * id for each language, schedule and address; ours have none of their own, so they get one out of what they belong to.
 * @param namespace a UUID
 * @param name ASCII
 */
export function nameUuid(namespace: string, name: string): string {
  const hex = namespace.replaceAll('-', '');
  const bytes = Array.from({ length: 16 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16));
  for (let index = 0; index < name.length; index += 1) bytes.push(name.charCodeAt(index) & 0xff);
  const words = sha1(bytes);
  const hash = words
    .slice(0, 4)
    .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
    .join('');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));

/** SHA-1 (FIPS 180-4) as five 32-bit words. WebCrypto has it too, but only asynchronously. */
function sha1(bytes: readonly number[]): number[] {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const padded = new Uint8Array(blocks * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);

  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const schedule = new Int32Array(80);
  for (let block = 0; block < blocks; block += 1) {
    for (let t = 0; t < 80; t += 1) {
      schedule[t] =
        t < 16
          ? view.getInt32(block * 64 + t * 4)
          : rotate(word(schedule, t - 3) ^ word(schedule, t - 8) ^ word(schedule, t - 14) ^ word(schedule, t - 16), 1);
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let t = 0; t < 80; t += 1) {
      const next = (rotate(a, 5) + mix(t, b, c, d) + e + word(schedule, t)) | 0;
      e = d;
      d = c;
      c = rotate(b, 30);
      b = a;
      a = next;
    }
    for (const [index, value] of [a, b, c, d, e].entries()) state[index] = ((state[index] ?? 0) + value) | 0;
  }
  return state;
}

const word = (schedule: Int32Array, index: number) => schedule[index] ?? 0;

/** Round function and constant of step `t`. */
function mix(t: number, b: number, c: number, d: number): number {
  if (t < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (t < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (t < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}
