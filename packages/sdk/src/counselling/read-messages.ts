import {
  type Attachment,
  type Body,
  type CaseKey,
  type ChainState,
  decode,
  encode,
  fromBase64Url,
  type Header,
  isCryptoError,
  type KnownSender,
  keyIdOf,
  openMessage,
  passOver,
  peekHeader,
  toBase64Url,
} from '@jmd-digital/crypto';
import type { CaseEntry, LogHead, Participant } from '@jmd-digital/schemas';
import type { Thread } from '@jmd-digital/schemas/values';

/** A message as it is shown. */
export interface Message {
  id: string;
  seq: number;
  sender: 'client' | 'counsellor';
  senderId: string;
  mine: boolean;
  /** Public name of a counsellor; null for a client. */
  name: string | null;
  /** Empty where it was taken back. */
  text: string;
  /** Sealed files that came with it. */
  files: readonly Attachment[];
  /** The message that it answers. */
  replyTo: string | null;
  /** Times that it offers, by the id of their offer. */
  offerId: string | null;
  /** Its author corrected it, or took it back; milliseconds since 1970, by their clock. */
  editedAt: number | null;
  retracted: boolean;
  lang: string | null;
  /** When its author sent it, by their clock, in milliseconds since 1970. */
  sentAt: number;
  /** When the server took it. */
  receivedAt: string;
}

/** Something that was not opened, and why. It is shown as such and never as text. */
export interface Problem {
  messageId: string;
  seq: number;
  reason: string;
}

export interface Read {
  messages: Message[];
  /** Messages of epochs that this account has no key for. */
  lockedCount: number;
  problems: Problem[];
  chain: ChainState;
  /** Places in the log of public keys that the newest messages of others name. */
  heads: (LogHead & { senderId: string })[];
}

/** Senders by id and key, of keys whose id is really theirs. */
async function knownSenders(participants: readonly Participant[]): Promise<Map<string, KnownSender>> {
  const known = new Map<string, KnownSender>();
  for (const { id, role, keys } of participants) {
    if (role === 'team') continue;
    for (const { kem, sign, keyId } of keys) {
      const signPublic = fromBase64Url(sign);
      const real = toBase64Url(await keyIdOf({ kem: fromBase64Url(kem), sign: signPublic })) === keyId;
      // Who is listed wrote as a member; that they may still write is the server's to check when it takes a message.
      if (real) known.set(`${id}/${keyId}`, { signPublic, role, member: true });
    }
  }
  return known;
}

/** What was read before the first entry. */
const NOTHING_READ: Read = { messages: [], lockedCount: 0, problems: [], chain: {}, heads: [] };

/**
 * Opens the messages of a thread, in the order in which they came. Corrections and what was taken back change the message
 * that they are about, if it is the same author's; of one that is locked here they change nothing.
 * @param before what was read of the entries before these, with the same keys and participants
 */
export async function readMessages(
  me: string,
  caseId: string,
  entries: readonly CaseEntry[],
  participants: readonly Participant[],
  keys: ReadonlyMap<number, CaseKey>,
  before: Read = NOTHING_READ,
  thread: Thread = 'client',
): Promise<Read> {
  const senders = await knownSenders(participants);
  const names = new Map(participants.map(({ id, name }) => [id, name]));
  const read: Read = { ...before, messages: [...before.messages], problems: [...before.problems] };
  const heads = new Map(before.heads.map((head) => [head.senderId, head]));
  for (const entry of entries) {
    if (entry.thread !== thread) continue;
    const envelope = fromBase64Url(entry.envelope);
    try {
      const { epoch } = peekHeader(envelope);
      if (!keys.has(epoch)) {
        read.chain = await passOver(envelope, read.chain);
        read.lockedCount += 1;
        continue;
      }
      const { header, body, chain } = await openMessage(envelope, {
        caseId,
        thread,
        keyOf: (wanted) => keys.get(wanted) ?? null,
        senderOf: (id, keyId) => senders.get(`${id}/${toBase64Url(keyId)}`) ?? null,
        chain: read.chain,
      });
      read.chain = chain;
      const { logHead } = header;
      if (logHead && header.senderId !== me) {
        const { senderId } = header;
        heads.set(senderId, { senderId, seq: logHead.seq, hash: toBase64Url(logHead.hash) });
      }
      if (header.kind === 'edit' || header.kind === 'retract') {
        change(read.messages, header, body);
        continue;
      }
      read.messages.push({
        ...{ id: header.messageId, seq: entry.serverSeq, sender: header.senderRole, senderId: header.senderId },
        ...{ mine: header.senderId === me, name: names.get(header.senderId) ?? null },
        ...{ files: body.attachments, replyTo: body.replyTo, offerId: offerIn(body), editedAt: null, retracted: false },
        ...{ text: body.text, lang: header.lang, sentAt: header.clientTime, receivedAt: entry.receivedAt },
      });
    } catch (error) {
      if (!isCryptoError(error)) throw error;
      read.problems.push({ messageId: entry.messageId, seq: entry.serverSeq, reason: error.reason });
    }
  }
  return { ...read, heads: [...heads.values()] };
}

/** Lets a later entry change the message of its author that it names. */
function change(messages: Message[], { kind, senderId, clientTime }: Header, { replyTo, text }: Body): void {
  const index = messages.findIndex(({ id }) => id === replyTo);
  const before = messages[index];
  if (!before || before.senderId !== senderId || before.retracted) return;
  messages[index] =
    kind === 'edit'
      ? { ...before, text, editedAt: clientTime }
      : { ...before, text: '', files: [], offerId: null, editedAt: clientTime, retracted: true };
}

/** What a message says besides its text: that it offers times. */
export const offerExtra = (offerId: string) => encode(['offer', offerId]);

function offerIn({ format, extra }: Body): string | null {
  if (format !== 'event' || !extra) return null;
  try {
    const [kind, id] = decode(extra) as readonly unknown[];
    return kind === 'offer' && typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}
