/**
 * Badges, checked anywhere: a proof after `eddsa-jcs-2022` (W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.3) by the key
 * that a `did:key` names. Needs no server and no secret; who issues signs elsewhere.
 */
import type { Badge } from '@jmd-digital/schemas';
import { base58 } from '@scure/base';
import canonicalize from 'canonicalize';
import { type Bytes, concat, sha256, utf8 } from './bytes.ts';
import { verify } from './identity.ts';

/** What a multicodec writes before an Ed25519 key. */
const ED25519 = Uint8Array.of(0xed, 0x01);

/** The `did:key` of an Ed25519 key of 32 bytes. */
export const didOfKey = (publicKey: Uint8Array): string => `did:key:z${base58.encode(concat(ED25519, publicKey))}`;

type Proof = Badge['proof'];

/** A proof without its signature. */
export const newProof = (issuer: string, created: string, context: Proof['@context']): Omit<Proof, 'proofValue'> => ({
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-jcs-2022',
  created,
  verificationMethod: `${issuer}#${issuer.slice('did:key:'.length)}`,
  proofPurpose: 'assertionMethod',
  '@context': context,
});

/** What is signed: the hashes of the proof without its signature, and of the document without its proof. 64 bytes. */
export async function signedBytes(document: object, proof: object): Promise<Bytes> {
  const hashOf = (part: object) => sha256(utf8(canonicalize(part) ?? ''));
  return concat(await hashOf(proof), await hashOf(document));
}

/** A signature as it stands in a proof. */
export const proofValueOf = (signature: Uint8Array): string => `z${base58.encode(signature)}`;

/**
 * `no-badge` for what has no proof of this kind; `forged` where anything was changed, or where somebody else signed than whom it
 * names; `other-issuer` where it is good and somebody else’s.
 */
export type BadgeProblem = 'no-badge' | 'forged' | 'other-issuer';

const METHOD = /^(did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]{44}))#\2$/;
const SIGNATURE = /^z[1-9A-HJ-NP-Za-km-z]{64,88}$/;

/**
 * What is wrong with a badge, as it was read from its file; null where it is as it was issued. It says nothing of who holds
 * it. Parse what it says with `badge` of `@jmd-digital/schemas`.
 * @param issuer whose badge it has to be; null for anybody’s, and then it is for the caller to know `issuer.id`
 */
export async function judgeBadge(value: unknown, issuer: string | null): Promise<BadgeProblem | null> {
  if (!isRecord(value) || !isRecord(value.proof) || !isRecord(value.issuer)) return 'no-badge';
  const { proof, ...document } = value;
  const { proofValue, ...options } = value.proof;
  const [, signer, key = ''] = METHOD.exec(String(options.verificationMethod)) ?? [];
  const known =
    options.type === 'DataIntegrityProof' &&
    options.cryptosuite === 'eddsa-jcs-2022' &&
    options.proofPurpose === 'assertionMethod';
  if (!known || !signer || typeof proofValue !== 'string' || !SIGNATURE.test(proofValue)) return 'no-badge';
  try {
    const publicKey = base58.decode(key.slice(1));
    const signature = base58.decode(proofValue.slice(1));
    const same = canonicalize(options['@context']) === canonicalize(document['@context']);
    const good =
      same &&
      value.issuer.id === signer &&
      didOfKey(publicKey.subarray(ED25519.length)) === signer &&
      (await verify(publicKey.subarray(ED25519.length), signature, await signedBytes(document, options)));
    if (!good) return 'forged';
  } catch {
    return 'forged';
  }
  return issuer === null || issuer === signer ? null : 'other-issuer';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
