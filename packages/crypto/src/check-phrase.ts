import { type Bytes, concat, sha256, utf8 } from './bytes.ts';
import type { PublicKeys } from './identity.ts';
import type { Argon2 } from './password.ts';

/**
 * Six words that two people read to each other: the same on both sides if, and only if, each has the keys of the other.
 * 48 bits would be few against someone who tries keys by the billion, so every try costs an Argon2id of 19 MiB.
 * @returns words in the order in which both sides read them
 */
export async function checkPhrase(one: PublicKeys, other: PublicKeys, argon2: Argon2): Promise<string[]> {
  const salt = (await sha256(utf8('jmd/1/check-phrase'))).slice(0, 16);
  const [first, second] = [flat(one), flat(other)].sort(compare) as [Bytes, Bytes];
  const hash = await argon2(concat(first, second), { salt, memoryKiB: 19_456, iterations: 2, parallelism: 1 });
  // Loaded where it is needed: most pages never show a phrase.
  const { WORDS } = await import('./words.ts');
  return [...hash.subarray(0, 6)].map((byte) => WORDS[byte] ?? '');
}

/** A team signs nothing, so its half may be shorter; zeros stand in. */
function flat({ kem, sign }: PublicKeys): Bytes {
  const out = new Uint8Array(64);
  out.set(kem);
  out.set(sign, 32);
  return out;
}

function compare(a: Bytes, b: Bytes): number {
  for (let i = 0; i < a.length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
