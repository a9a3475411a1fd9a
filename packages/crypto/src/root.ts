import { openWith, sealWith } from './aes.ts';
import { type Bytes, randomBytes, requireKey } from './bytes.ts';
import { encode } from './cbor.ts';
import { CryptoError } from './errors.ts';

/** What a sealed root key belongs to. Sealed for one account and way in, it opens for no other. */
export interface RootContext {
  accountId: string;
  method: 'password' | 'recovery' | 'device';
  /** The session of the device for `device`, else empty. */
  ref: string;
}

/** The root of an account: 32 random bytes that everything else follows from. They never leave the device unsealed. */
export const createRoot = (): Bytes => randomBytes(32);

const aadOf = ({ accountId, method, ref }: RootContext) => encode(['jmd/1/root', accountId.toLowerCase(), method, ref]);

/** 60 bytes: nonce, root, tag. */
export async function wrapRoot(
  key: CryptoKey,
  root: Uint8Array,
  context: RootContext,
  nonce?: Uint8Array,
): Promise<Bytes> {
  requireKey(root);
  return sealWith(key, root, aadOf(context), nonce);
}

/** Throws `wrong_password` where the key is another one or anything was changed: the two cannot be told apart. */
export async function unwrapRoot(key: CryptoKey, sealed: Uint8Array, context: RootContext): Promise<Bytes> {
  const root = await openWith(key, sealed, aadOf(context), 'wrong_password');
  if (root.length !== 32) throw new CryptoError('damaged');
  return root;
}

/** A key that only this device has, to keep the root under for letting another device in. */
export function createDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
