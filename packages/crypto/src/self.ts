import { openWith, sealWith } from './aes.ts';
import type { Bytes } from './bytes.ts';
import { encode } from './cbor.ts';
import { BUCKETS, pad, padmeSize, unpad } from './padding.ts';

/** What a sealed thing is, and which one: `['draft', caseId]`. The same words open it again. */
export type SelfPurpose = readonly [purpose: string, ...ids: string[]];

const aadOf = (purpose: SelfPurpose) => encode(['jmd/1/self', ...purpose]);

/** Seals something for its owner alone: a draft, a search index. Its size shows in steps only. */
export async function sealForSelf(
  selfKey: CryptoKey,
  purpose: SelfPurpose,
  plain: Uint8Array,
  nonce?: Uint8Array,
): Promise<Bytes> {
  const size = BUCKETS.find((bucket) => bucket >= plain.length + 4) ?? padmeSize(plain.length + 4);
  return sealWith(selfKey, pad(plain, size), aadOf(purpose), nonce);
}

/** Throws `damaged` where it was sealed by another account or for something else, or was changed. */
export async function openForSelf(selfKey: CryptoKey, purpose: SelfPurpose, sealed: Uint8Array): Promise<Bytes> {
  return unpad(await openWith(selfKey, sealed, aadOf(purpose)));
}
