import {
  type Attachment,
  type Author,
  type Bytes,
  type ChainState,
  fromBase64Url,
  importCaseKey,
  newMessageId,
  sealMessage,
  toBase64Url,
} from '@jmd-digital/crypto';
import type { Trust } from '@jmd-digital/schemas';
import { offerExtra } from './read-messages.ts';

/** What somebody writes: a message, a correction of one, or taking one back. */
export interface Draft {
  text: string;
  /** Made once, so that a message that was sent and not heard of is not sent twice. */
  messageId?: string | undefined;
  replyTo?: string | null | undefined;
  files?: readonly Attachment[] | undefined;
  /** Own message that this corrects, or takes back. */
  edits?: string | undefined;
  retracts?: string | undefined;
  /** Times that it offers. */
  offerId?: string | undefined;
}

export interface EntryContext {
  caseId: string;
  lang: string | null;
  thread: 'client' | 'internal';
  trust: Trust;
  author: Author;
  /** Where this author stands in the thread. */
  last: ChainState[string] | undefined;
}

/** An entry as it goes out: the next one of this author, under a key whose bytes are forgotten. */
export async function sealEntry(
  draft: Draft,
  { caseId, lang, thread, trust, author, last }: EntryContext,
  { raw, epoch }: { raw: Bytes; epoch: number },
): Promise<string> {
  const key = await importCaseKey(raw, epoch);
  raw.fill(0);
  const about = draft.edits ?? draft.retracts;
  const kind = draft.edits ? 'edit' : draft.retracts ? 'retract' : draft.offerId ? 'event' : 'text';
  const envelope = await sealMessage(
    {
      ...{ caseId, thread, kind, messageId: draft.messageId ?? newMessageId(), lang },
      ...{ seq: (last?.seq ?? 0) + 1, prevHash: last ? hexBytes(last.hash) : null },
      ...{ clientTime: Date.now(), logHead: headOf(trust) },
    },
    {
      ...{ text: draft.text, format: draft.offerId ? ('event' as const) : ('plain' as const) },
      ...{ replyTo: about ?? draft.replyTo ?? null, attachments: draft.files ?? [] },
      extra: draft.offerId ? offerExtra(draft.offerId) : null,
    },
    author,
    key,
  );
  return toBase64Url(envelope);
}

const headOf = ({ logHead }: Trust) => logHead && { seq: logHead.seq, hash: fromBase64Url(logHead.hash) };

const hexBytes = (hex: string): Bytes =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
