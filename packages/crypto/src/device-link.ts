import {
  type Bytes,
  concat,
  equalBytes,
  fromBase64Url,
  randomBytes,
  sha256,
  toBase64Url,
  uuidBytes,
  uuidText,
} from './bytes.ts';
import { encode } from './cbor.ts';
import { CryptoError } from './errors.ts';
import { importKemPublic, importSeed, type KemPair, keyIdOf } from './identity.ts';
import { unwrapSecret, wrapSecret } from './wrap.ts';

/** A new device that wants in. `kem` lives until the answer was opened and is then forgotten. */
export interface DeviceRequest {
  kem: KemPair;
  public: Bytes;
}

export async function createDeviceRequest(): Promise<DeviceRequest> {
  const seed = randomBytes(32);
  const { privateKey, public: raw } = await importSeed('X25519', seed);
  seed.fill(0);
  return { kem: { privateKey, publicKey: await importKemPublic(raw) }, public: raw };
}

const fingerprint = async (offerId: string, publicKey: Uint8Array) =>
  (await sha256(encode(['jmd/1/device-request', uuidBytes(offerId), publicKey]))).slice(0, 16);

/**
 * What the new device shows, as QR code or text, and the old one reads: the number of the offer and 128 bits of a hash
 * over its key. It goes from screen to camera and never over the network, so a server that swaps the key is found out.
 */
export async function deviceCode(offerId: string, publicKey: Uint8Array): Promise<string> {
  return toBase64Url(concat(uuidBytes(offerId), await fingerprint(offerId, publicKey)));
}

/** The offer that a code names. Throws `damaged` for other text. */
export function readDeviceCode(code: string): { offerId: string; fingerprint: Bytes } {
  const bytes = fromBase64Url(code.trim());
  if (bytes.length !== 32) throw new CryptoError('damaged');
  const offerId = uuidText(bytes.subarray(0, 16));
  return { offerId, fingerprint: bytes.slice(16) };
}

/** Throws `forged` where the key that the server gave is not the one of the device that showed the code. */
export async function checkDeviceKey(code: string, publicKey: Uint8Array): Promise<void> {
  const read = readDeviceCode(code);
  if (!equalBytes(read.fingerprint, await fingerprint(read.offerId, publicKey))) throw new CryptoError('forged');
}

const contextOf = async (accountId: string, request: Uint8Array, sender: Uint8Array) =>
  ({
    what: 'root',
    subjectId: accountId,
    epoch: 1,
    recipientKeyId: await keyIdOf({ kem: request as Bytes, sign: new Uint8Array() }),
    recipientKind: 'device',
    wrappedBy: sender,
  }) as const;

/** The old device's answer: the root key, sealed to the new device. 80 bytes. */
export async function answerDeviceRequest(
  root: Uint8Array,
  requestPublic: Uint8Array,
  sender: { accountId: string; kem: KemPair; keyId: Uint8Array },
): Promise<Bytes> {
  return wrapSecret(await contextOf(sender.accountId, requestPublic, sender.keyId), root, sender.kem, requestPublic);
}

/** The root key. The sender's keys come from the account that answered; `damaged` where they did not seal it. */
export async function openDeviceAnswer(
  sealed: Uint8Array,
  request: DeviceRequest,
  sender: { accountId: string; kemPublic: Uint8Array; keyId: Uint8Array },
): Promise<Bytes> {
  return unwrapSecret(
    await contextOf(sender.accountId, request.public, sender.keyId),
    sealed,
    request.kem,
    sender.kemPublic,
  );
}
