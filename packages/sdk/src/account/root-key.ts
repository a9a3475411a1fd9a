import {
  type Argon2,
  createDeviceKey,
  derivePasswordKeys,
  fromBase64Url,
  type Kdf,
  newKdf,
  toBase64Url,
  unwrapRoot,
  wrapRoot,
} from '@jmd-digital/crypto';
import type { Kdf as WireKdf } from '@jmd-digital/schemas';

const kdfToWire = (kdf: Kdf): WireKdf => ({ ...kdf, salt: toBase64Url(kdf.salt), parallelism: 1 });
export const kdfFromWire = (kdf: WireKdf): Kdf => ({ ...kdf, salt: fromBase64Url(kdf.salt) });

/** A password ready to be set: settings, the key that proves it, and the root key sealed under it. */
export async function sealUnderPassword(password: string, root: Uint8Array, accountId: string, argon2: Argon2) {
  const kdf = newKdf();
  const { authKey, wrapKey } = await derivePasswordKeys(password, kdf, argon2);
  const sealed = await wrapRoot(wrapKey, root, { accountId, method: 'password', ref: '' });
  return { kdf: kdfToWire(kdf), authKey: toBase64Url(authKey), sealedRoot: toBase64Url(sealed) };
}

/** The root key out of what the password sealed. Throws `wrong_password`. */
export function openWithPassword(wrapKey: CryptoKey, sealed: string, accountId: string) {
  return unwrapRoot(wrapKey, fromBase64Url(sealed), { accountId, method: 'password', ref: '' });
}

/** The root key, sealed for this device and session alone. */
export async function sealForDevice(root: Uint8Array, accountId: string, sessionId: string) {
  const deviceRootKey = await createDeviceKey();
  const sealed = await wrapRoot(deviceRootKey, root, { accountId, method: 'device', ref: sessionId });
  return { deviceRootKey, sealedRoot: toBase64Url(sealed) };
}

export function openForDevice(deviceRootKey: CryptoKey, sealed: string, accountId: string, sessionId: string) {
  return unwrapRoot(deviceRootKey, fromBase64Url(sealed), { accountId, method: 'device', ref: sessionId });
}
