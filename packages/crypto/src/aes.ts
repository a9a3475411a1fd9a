import { type Bytes, concat, randomBytes } from './bytes.ts';
import { CryptoError, type CryptoReason } from './errors.ts';

export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

/** AES-256-GCM with a nonce in front: nonce, ciphertext, tag. */
export async function sealWith(
  key: CryptoKey,
  plain: Uint8Array,
  aad: Uint8Array,
  nonce: Uint8Array = randomBytes(NONCE_BYTES),
): Promise<Bytes> {
  return concat(nonce, await encrypt(key, nonce, plain, aad));
}

/** Opens what `sealWith` made. Throws `reason` for anything else. */
export async function openWith(
  key: CryptoKey,
  sealed: Uint8Array,
  aad: Uint8Array,
  reason: CryptoReason = 'damaged',
): Promise<Bytes> {
  return decrypt(key, sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES), aad, reason);
}

/** Throws `no_key` where the key is not one for AES-256. */
export async function encrypt(key: CryptoKey, nonce: Uint8Array, plain: Uint8Array, aad: Uint8Array): Promise<Bytes> {
  if ((key?.algorithm as AesKeyAlgorithm | undefined)?.length !== 256) throw new CryptoError('no_key');
  const parameters = { name: 'AES-GCM', iv: nonce as Bytes, additionalData: aad as Bytes };
  return new Uint8Array(await crypto.subtle.encrypt(parameters, key, plain as Bytes));
}

export async function decrypt(
  key: CryptoKey,
  nonce: Uint8Array,
  ciphertext: Uint8Array,
  aad: Uint8Array,
  reason: CryptoReason = 'damaged',
): Promise<Bytes> {
  if (nonce.length !== NONCE_BYTES || ciphertext.length < TAG_BYTES) throw new CryptoError(reason);
  try {
    const parameters = { name: 'AES-GCM', iv: nonce as Bytes, additionalData: aad as Bytes };
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, ciphertext as Bytes));
  } catch {
    throw new CryptoError(reason);
  }
}
