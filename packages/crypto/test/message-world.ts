import { encrypt } from '../src/aes.ts';
import { type Bytes, concat, equalBytes, sha256, uuidBytes } from '../src/bytes.ts';
import { importCaseKey } from '../src/case-key.ts';
import { encode } from '../src/cbor.ts';
import { deriveIdentity, sign } from '../src/identity.ts';
import { hkdf, importAesKey } from '../src/kdf.ts';
import { type Author, type MessageFacts, type OpenContext, openMessage } from '../src/message.ts';
import { type BodyContent, encodeBody } from '../src/message-body.ts';
import { encodeHeader, type Header } from '../src/message-header.ts';
import { pad } from '../src/padding.ts';
import { pattern, toHex } from './hex.ts';

/** A case with two who write there, the same in every run. */
export const CASE = '0193c0de-0000-7000-8000-00000000000a';
export const OTHER_CASE = '0193c0de-0000-7000-8000-00000000000b';
export const ALICE = '0193c0de-0000-7000-8000-00000000000c';
export const BOB = '0193c0de-0000-7000-8000-00000000000d';
export const STRANGER = '0193c0de-0000-7000-8000-00000000000e';
const MESSAGE = '0193c0de-0000-7000-8000-00000000000f';

export const alice = await deriveIdentity(pattern(32, 201));
export const bob = await deriveIdentity(pattern(32, 202));
export const author: Author = { id: ALICE, role: 'client', keyId: alice.keyId, signKey: alice.signKey };
export const bobsAuthor: Author = { id: BOB, role: 'counsellor', keyId: bob.keyId, signKey: bob.signKey };

const raw = pattern(32, 211);
export const key = await importCaseKey(raw, 1);
export const nextKey = await importCaseKey(pattern(32, 212), 2);
const before = pattern(32, 213);

/** Facts in which every place of the header is filled. */
export const facts: MessageFacts = {
  ...{ caseId: CASE, thread: 'client', kind: 'text', messageId: MESSAGE, seq: 2, prevHash: before },
  ...{ clientTime: 1_795_000_000_000, lang: 'de', logHead: { seq: 300, hash: pattern(32, 214) } },
};

/** A body in which every place is filled. */
export const content: BodyContent = {
  ...{ text: 'Ich habe eine Frage. 🌍 '.repeat(4), format: 'plain', replyTo: STRANGER, extra: pattern(5, 215) },
  attachments: [
    {
      ...{ blobId: OTHER_CASE, fileKey: pattern(32, 216), name: 'Bescheid.pdf', mime: 'application/pdf' },
      ...{ size: 12_345, sha256: pattern(32, 217) },
    },
  ],
};
export const say = (text: string): BodyContent => ({
  ...{ text, format: 'plain', replyTo: null, attachments: [], extra: null },
});

/** How the case stands before the message of `facts`, for somebody who knows both writers by their keys. */
export const context: OpenContext = {
  ...{ caseId: CASE, thread: 'client' },
  keyOf: (epoch) => ({ 1: key, 2: nextKey })[epoch] ?? null,
  senderOf: (id, keyId) => {
    if (id === ALICE && equalBytes(keyId, alice.keyId))
      return { signPublic: alice.public.sign, role: 'client', member: true };
    if (id === BOB && equalBytes(keyId, bob.keyId))
      return { signPublic: bob.public.sign, role: 'counsellor', member: true };
    return null;
  },
  chain: { [ALICE]: { seq: 1, hash: toHex(before) } },
};

export const header: Header = {
  ...facts,
  ...{ senderId: ALICE, senderRole: 'client', senderKeyId: alice.keyId, epoch: 1, padBucket: 1_024 },
};

/** Signs as the package does. */
export const signBody = async (
  of: Header,
  body: BodyContent,
  signKey: CryptoKey = alice.signKey,
): Promise<Uint8Array> =>
  sign(signKey, encode(['jmd/1/author', await sha256(concat(encodeHeader(of), encodeBody(body, null)))]));

/** Seals whatever bytes as somebody who has the case key and keeps to no rule. */
export async function sealBytes(of: Header, padded: Uint8Array, headerBytes: Bytes = encodeHeader(of)): Promise<Bytes> {
  const okm = await hkdf(raw, uuidBytes(of.messageId), `jmd/1/message/${of.thread}/${of.kind}`, 64);
  const nonce = pattern(12, 218);
  const ciphertext = await encrypt(await importAesKey(okm.slice(0, 32)), nonce, padded, headerBytes);
  return encode([headerBytes, nonce, okm.slice(32), ciphertext]);
}

export const sealBody = (of: Header, body: BodyContent, signature: Uint8Array): Promise<Bytes> =>
  sealBytes(of, pad(encodeBody(body, signature), of.padBucket));

/** Opens where everything that the header says is as it should be, so that only what lies inside can be wrong. */
export async function openWhereItFits(envelope: Uint8Array, of: Header): Promise<unknown> {
  const epochKey = await importCaseKey(raw, of.epoch);
  return openMessage(envelope, {
    ...{ caseId: of.caseId, thread: of.thread, keyOf: () => epochKey },
    senderOf: () => ({ signPublic: alice.public.sign, role: of.senderRole, member: true }),
    chain: of.prevHash === null ? {} : { [of.senderId]: { seq: of.seq - 1, hash: toHex(of.prevHash) } },
  });
}
