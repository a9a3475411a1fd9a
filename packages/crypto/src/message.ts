import type { EntryKind, Thread } from '@jmd-digital/schemas/values';
import { decrypt, encrypt, NONCE_BYTES, TAG_BYTES } from './aes.ts';
import { type Bytes, concat, equalBytes, randomBytes, sha256, uuidBytes, uuidText } from './bytes.ts';
import type { CaseKey } from './case-key.ts';
import { decode, encode } from './cbor.ts';
import { CryptoError } from './errors.ts';
import { sign, verify } from './identity.ts';
import { hkdf, importAesKey } from './kdf.ts';
import type { KeyLogHead } from './key-log.ts';
import { type Body, type BodyContent, decodeBody, encodeBody } from './message-body.ts';
import { decodeHeader, encodeHeader, type Header } from './message-header.ts';
import { bucketFor, pad, unpad } from './padding.ts';

/** The holder of a signing key, as it writes into messages. */
export interface Author {
  id: string;
  role: Header['senderRole'];
  keyId: Bytes;
  signKey: CryptoKey;
}

/** What a message is, besides its author and key. */
export interface MessageFacts {
  caseId: string;
  thread: Thread;
  kind: EntryKind;
  messageId: string;
  /** The author's messages in this thread, counted from 1. */
  seq: number;
  /** Hash of the author's envelope before; null for the first. */
  prevHash: Bytes | null;
  /** Milliseconds since 1970, by the author's clock. */
  clientTime: number;
  lang: string | null;
  /** Newest entry of the key log that the author's device has seen. */
  logHead: KeyLogHead | null;
}

/** Where each sender stands in a thread: what keeps an old message from being shown as a new one. */
export type ChainState = Readonly<Record<string, { seq: number; hash: string }>>;

/** A sender as the case knows them at the time. `member` is false for someone who may not write there. */
export interface KnownSender {
  signPublic: Uint8Array;
  role: Header['senderRole'];
  member: boolean;
}

export interface OpenContext {
  caseId: string;
  thread: Thread;
  /** The key of an epoch, null where there is none. */
  keyOf(epoch: number): CaseKey | null;
  senderOf(id: string, keyId: Bytes): KnownSender | null;
  chain: ChainState;
}

export interface OpenedMessage {
  header: Header;
  body: Body;
  /** State to open the next message with. */
  chain: ChainState;
}

interface MessageKey {
  aes: CryptoKey;
  commitment: Bytes;
}

/** A key for one message, and a commitment to it: GCM alone would let one ciphertext open under two keys. */
async function messageKey(key: CaseKey, messageId: string, thread: Thread, kind: EntryKind): Promise<MessageKey> {
  const okm = await hkdf(key.base, uuidBytes(messageId), `jmd/1/message/${thread}/${kind}`, 64);
  const aes = await importAesKey(okm.subarray(0, 32));
  const commitment = okm.slice(32);
  okm.fill(0);
  return { aes, commitment };
}

const signedText = async (header: Bytes, body: Bytes) => encode(['jmd/1/author', await sha256(concat(header, body))]);

/**
 * Seals a message. The signature of its author lies inside: who may read knows who wrote, and an outsider, the server
 * too, has nothing that proves it. Throws `too_long` beyond 256 KiB. There is no way to send without a key.
 */
export async function sealMessage(
  facts: MessageFacts,
  content: BodyContent,
  author: Author,
  key: CaseKey,
  nonce: Uint8Array = randomBytes(NONCE_BYTES),
): Promise<Bytes> {
  const unsigned = encodeBody(content, null);
  // A signature of 64 bytes takes the place of a null of one: two bytes of head more.
  const padBucket = bucketFor(unsigned.length + 65);
  const header = encodeHeader({
    ...facts,
    senderId: author.id,
    senderRole: author.role,
    senderKeyId: author.keyId,
    epoch: key.epoch,
    padBucket,
  });
  const signature = await sign(author.signKey, await signedText(header, unsigned));
  const { aes, commitment } = await messageKey(key, facts.messageId, facts.thread, facts.kind);
  const ciphertext = await encrypt(aes, nonce, pad(encodeBody(content, signature), padBucket), header);
  return encode([header, nonce, commitment, ciphertext]) as Bytes;
}

/** Hash that the next message of the same author names. */
export const envelopeHash = (envelope: Uint8Array): Promise<Bytes> => sha256(envelope);

/** The readable half of an envelope, as written: nothing vouches for it until the message is opened. */
export function peekHeader(envelope: Uint8Array): Header {
  return decodeHeader(split(envelope).header);
}

function split(envelope: Uint8Array): { header: Bytes; nonce: Bytes; commitment: Bytes; ciphertext: Bytes } {
  let parts: unknown;
  try {
    parts = decode(envelope);
  } catch {
    throw new CryptoError('damaged');
  }
  if (!Array.isArray(parts) || parts.length !== 4 || !parts.every((part) => part instanceof Uint8Array)) {
    throw new CryptoError('damaged');
  }
  const [header, nonce, commitment, ciphertext] = parts as [Bytes, Bytes, Bytes, Bytes];
  return { header, nonce, commitment, ciphertext };
}

/**
 * Opens a message and checks everything about it, in this order: it can be read at all (`damaged`), it belongs to this
 * case (`wrong_case`) and thread (`wrong_thread`), its epoch has a key here (`wrong_epoch`), its sender is known
 * (`unknown_sender`) and may write in that role (`not_a_member`), nothing was changed (`damaged`), its author wrote it
 * (`forged`), and it is the author's next (`replay`, `out_of_order`).
 */
export async function openMessage(envelope: Uint8Array, context: OpenContext): Promise<OpenedMessage> {
  const { header: headerBytes, nonce, commitment, ciphertext } = split(envelope);
  const header = decodeHeader(headerBytes);
  if (header.caseId !== context.caseId.toLowerCase()) throw new CryptoError('wrong_case');
  if (header.thread !== context.thread) throw new CryptoError('wrong_thread');
  const key = context.keyOf(header.epoch);
  if (!key || key.epoch !== header.epoch) throw new CryptoError('wrong_epoch');
  const sender = context.senderOf(header.senderId, header.senderKeyId);
  if (!sender) throw new CryptoError('unknown_sender');
  if (!sender.member || sender.role !== header.senderRole) throw new CryptoError('not_a_member');

  const { aes, commitment: expected } = await messageKey(key, header.messageId, header.thread, header.kind);
  if (!equalBytes(commitment, expected)) throw new CryptoError('damaged');
  if (ciphertext.length !== header.padBucket + TAG_BYTES) throw new CryptoError('damaged');
  const { body, unsigned } = decodeBody(unpad(await decrypt(aes, nonce, ciphertext, headerBytes)));
  if (!(await verify(sender.signPublic, body.signature, await signedText(headerBytes, unsigned)))) {
    throw new CryptoError('forged');
  }
  return { header, body, chain: await advance(context.chain, header, envelope) };
}

/**
 * Passes over a message that cannot be opened here, because its epoch is locked, so that what its author wrote later
 * still follows. What was passed over is vouched for by the next message of the author that opens.
 */
export async function passOver(envelope: Uint8Array, chain: ChainState): Promise<ChainState> {
  return advance(chain, peekHeader(envelope), envelope);
}

async function advance(chain: ChainState, header: Header, envelope: Uint8Array): Promise<ChainState> {
  const last = Object.hasOwn(chain, header.senderId) ? chain[header.senderId] : undefined;
  if (last && header.seq <= last.seq) throw new CryptoError('replay');
  if (header.seq !== (last?.seq ?? 0) + 1) throw new CryptoError('out_of_order');
  const previous = header.prevHash === null ? '' : hex(header.prevHash);
  if (previous !== (last?.hash ?? '')) throw new CryptoError('out_of_order');
  return { ...chain, [header.senderId]: { seq: header.seq, hash: hex(await envelopeHash(envelope)) } };
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A new id for a message: random, so that two devices never make the same. */
export const newMessageId = (): string => uuidText(randomBytes(16));
