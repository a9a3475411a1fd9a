import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { type Bytes, concat, randomBytes, requireKey, utf8 } from './bytes.ts';
import { encode } from './cbor.ts';
import { CryptoError } from './errors.ts';
import { importKemPublic, importSeed, type KemPair, keyIdOf } from './identity.ts';

/** RFC 9180: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
export const suite = () =>
  new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });

const INFO = utf8('jmd/1/wrap');
const ENC_BYTES = 32;

/** What a sealed key is, for whom and by whom. All of it has to be the same again on opening. */
export interface WrapContext {
  what: 'case' | 'internal' | 'team' | 'root';
  /** The case; for a team key its site, for a root the account. */
  subjectId: string;
  epoch: number;
  recipientKeyId: Uint8Array;
  recipientKind: 'client' | 'counsellor' | 'team' | 'supervisor' | 'device';
  /** Key id of the sender. */
  wrappedBy: Uint8Array;
}

const aadOf = (context: WrapContext) =>
  encode([
    'jmd/1/wrap',
    context.what,
    context.subjectId.toLowerCase(),
    context.epoch,
    context.recipientKeyId,
    context.recipientKind,
    context.wrappedBy,
  ]);

/**
 * Seals a key of 32 bytes to a recipient, in HPKE's auth mode: the recipient knows that it came from the holder of the
 * sender's key, and can prove that to nobody else. 80 bytes: encapsulated key, ciphertext, tag. Throws `no_key` where
 * the secret, the sender's pair or the recipient's key is none; a point of small order is none.
 */
export async function wrapSecret(
  context: WrapContext,
  secret: Uint8Array,
  sender: KemPair,
  recipientPublic: Uint8Array,
): Promise<Bytes> {
  requireKey(secret);
  // Without a sender's key HPKE would go over to base mode, in which anybody can seal.
  if (!sender?.privateKey || !sender.publicKey) throw new CryptoError('no_key');
  const aad = aadOf(context);
  try {
    const recipientPublicKey = await importKemPublic(recipientPublic);
    const context_ = await suite().createSenderContext({ recipientPublicKey, senderKey: sender, info: INFO });
    const ciphertext = await context_.seal(secret as Bytes, aad);
    return concat(new Uint8Array(context_.enc), new Uint8Array(ciphertext));
  } catch {
    throw new CryptoError('no_key');
  }
}

/** Throws `damaged` where the recipient, the sender or the context is another one, or anything was changed. */
export async function unwrapSecret(
  context: WrapContext,
  sealed: Uint8Array,
  recipient: KemPair,
  senderPublic: Uint8Array,
): Promise<Bytes> {
  if (sealed.length !== ENC_BYTES + 32 + 16) throw new CryptoError('damaged');
  try {
    const senderPublicKey = await importKemPublic(senderPublic);
    const context_ = await suite().createRecipientContext({
      recipientKey: recipient,
      enc: sealed.slice(0, ENC_BYTES),
      senderPublicKey,
      info: INFO,
    });
    return new Uint8Array(await context_.open(sealed.slice(ENC_BYTES), aadOf(context)));
  } catch {
    throw new CryptoError('damaged');
  }
}

/** The key pair of a team, for one epoch. */
export interface TeamKey {
  kem: KemPair;
  public: Bytes;
  keyId: Bytes;
}

/** A new team key. `seed` is sealed to each member with `wrapSecret` and then forgotten. */
export async function createTeamKey(): Promise<TeamKey & { seed: Bytes }> {
  const seed = randomBytes(32);
  return { ...(await importTeamKey(seed)), seed };
}

/** A team key from the seed that a member was handed. A team signs nothing, so its id is taken over the sealing key alone. */
export async function importTeamKey(seed: Uint8Array): Promise<TeamKey> {
  const { privateKey, public: raw } = await importSeed('X25519', seed);
  const kem = { privateKey, publicKey: await importKemPublic(raw) };
  return { kem, public: raw, keyId: await teamKeyIdOf(raw) };
}

export const teamKeyIdOf = (kem: Bytes): Promise<Bytes> => keyIdOf({ kem, sign: new Uint8Array() });
