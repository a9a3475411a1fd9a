import { openWith, sealWith } from './aes.ts';
import { type Bytes, requireKey } from './bytes.ts';
import { decode, encode } from './cbor.ts';
import { CryptoError } from './errors.ts';
import { deriveAesKey } from './kdf.ts';
import { pad, padmeSize, unpad } from './padding.ts';

/** Largest content of one sealed file, bytes. */
export const MAX_EVIDENCE_BYTES = 2_000_000;

/** Which file it is, and under which epoch of the team's key. All of it has to be the same again on opening. */
export interface EvidenceContext {
  siteId: string;
  incidentId: string;
  evidenceId: string;
  epoch: number;
}

/** A file that proves something. Its name and type are sealed with it. */
export interface EvidenceFile {
  name: string;
  type: string;
  content: Uint8Array;
}

const aadOf = ({ siteId, incidentId, evidenceId, epoch }: EvidenceContext) =>
  encode(['jmd/1/evidence', ...[siteId, incidentId, evidenceId].map((id) => id.toLowerCase()), epoch]);

/** Nobody but a member of the team has the seed: who can open it can seal it, and neither the server nor a supervisor can. */
async function keyOf(teamSeed: Uint8Array): Promise<CryptoKey> {
  requireKey(teamSeed);
  return deriveAesKey(teamSeed, 'jmd/1/evidence');
}

/**
 * Seals a file of an incident under the key of a team. It opens as this file of this incident alone. Padded to the next Padmé
 * size. Throws `too_long` beyond 2 MB, `no_key` where the seed is none.
 */
export async function sealEvidence(
  teamSeed: Uint8Array,
  context: EvidenceContext,
  { name, type, content }: EvidenceFile,
  nonce?: Uint8Array,
): Promise<Bytes> {
  if (content.length > MAX_EVIDENCE_BYTES) throw new CryptoError('too_long');
  const plain = encode([name, type, content]);
  return sealWith(await keyOf(teamSeed), pad(plain, padmeSize(plain.length + 4)), aadOf(context), nonce);
}

/** Throws `damaged` where it is another file, of another incident, site or epoch, under another key, or was changed. */
export async function openEvidence(
  teamSeed: Uint8Array,
  context: EvidenceContext,
  sealed: Uint8Array,
): Promise<EvidenceFile> {
  const plain = decode(unpad(await openWith(await keyOf(teamSeed), sealed, aadOf(context))));
  const [name, type, content, ...rest] = Array.isArray(plain) ? plain : [];
  const isFile = typeof name === 'string' && typeof type === 'string' && content instanceof Uint8Array;
  if (!isFile || rest.length > 0) throw new CryptoError('damaged');
  return { name, type, content };
}
