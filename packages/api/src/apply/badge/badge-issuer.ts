import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { didOfKey } from '@jmd-digital/crypto/badge';
import type { ServerSeal } from '../../identity/server-seal.ts';

/** Who issues the badges of this installation. */
export interface BadgeIssuer {
  /** Its `did:key`. */
  id: string;
  /** Ed25519 (RFC 8032): 64 bytes. The key stays in here. */
  sign(data: Uint8Array): Uint8Array;
}

/** First bytes of a PKCS #8 structure around an Ed25519 seed of 32 bytes (RFC 8410, 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** Length of the structure around a public key of 32 bytes (RFC 8410, 4). */
const SPKI_HEAD = 12;

/**
 * The issuer that follows from the secret of the installation: the same in every process, with nothing more to keep. Another
 * secret is another issuer.
 */
export function badgeIssuer(seal: ServerSeal): BadgeIssuer {
  const seed = seal.derive('badge-issuer', 'ed25519');
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD);
  return { id: didOfKey(publicKey), sign: (data) => sign(null, data, key) };
}
