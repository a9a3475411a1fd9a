import { sha256, sign, toBase64Url } from '@jmd-digital/crypto';

/**
 * The header that proves that a request comes from the device of its session: time in whole seconds, a dot, and an
 * Ed25519 signature over time, method, path and body. A stolen cookie alone is worth nothing.
 */
export async function proofOf(
  key: CryptoKey,
  request: { method: string; url: string; body: string | Uint8Array },
  nowMs: number,
): Promise<string> {
  const { pathname, search } = new URL(request.url);
  const time = Math.floor(nowMs / 1000);
  const { body } = request;
  const bodyHash = toBase64Url(await sha256(typeof body === 'string' ? new TextEncoder().encode(body) : body));
  const text = ['jmd/1/request', time, request.method, pathname + search, bodyHash].join('\n');
  return `${time}.${toBase64Url(await sign(key, new TextEncoder().encode(text)))}`;
}

export interface DeviceKey {
  privateKey: CryptoKey;
  public: string;
}

/** A signing key for one session on this device. It cannot be read, by nobody. */
export async function createDeviceSigningKey(): Promise<DeviceKey> {
  const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { privateKey: pair.privateKey, public: toBase64Url(raw) };
}
