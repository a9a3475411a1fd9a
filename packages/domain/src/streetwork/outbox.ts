import type { ContactDraft, ContactMove } from '@jmd-digital/schemas';

/** What a device has to tell the server. It is written down before it is shown as done, and stays until it was answered. */
export type OutboxEntry =
  | { kind: 'record'; contact: ContactDraft }
  | { kind: 'move'; move: ContactMove }
  | { kind: 'undo'; contactId: string };

/** In the order in which it happened. */
export type Outbox = readonly OutboxEntry[];

/** Most of each that goes in one request. */
const MAX_BATCH = 100;

/** What goes next. Contacts go before what is said of them, and what was taken back is not sent first. */
export interface Batch {
  contacts: ContactDraft[];
  moves: ContactMove[];
  undone: string[];
}

const idOf = (entry: OutboxEntry): string =>
  entry.kind === 'record' ? entry.contact.id : entry.kind === 'move' ? entry.move.contactId : entry.contactId;

/**
 * Adds an entry. A contact that is taken back says nothing more but that: it may have been sent without an answer, so the
 * server is told all the same.
 */
export function addToOutbox(outbox: Outbox, entry: OutboxEntry): Outbox {
  if (entry.kind !== 'undo') return isUndone(outbox, idOf(entry)) ? outbox : [...outbox, entry];
  return [...outbox.filter((each) => idOf(each) !== entry.contactId), entry];
}

const isUndone = (outbox: Outbox, contactId: string) =>
  outbox.some((entry) => entry.kind === 'undo' && entry.contactId === contactId);

export function nextBatch(outbox: Outbox): Batch {
  const first = <Kind extends OutboxEntry['kind']>(kind: Kind) =>
    outbox.filter((entry): entry is Extract<OutboxEntry, { kind: Kind }> => entry.kind === kind).slice(0, MAX_BATCH);
  return {
    contacts: first('record').map(({ contact }) => contact),
    moves: first('move').map(({ move }) => move),
    undone: first('undo').map(({ contactId }) => contactId),
  };
}

/**
 * What is left once the server has answered.
 * @param kept ids of contacts whose entries of this batch are done
 */
export function afterAnswer(outbox: Outbox, sent: Batch, kept: readonly string[]): Outbox {
  const done = new Set(kept);
  const wasSent = (entry: OutboxEntry): boolean =>
    entry.kind === 'record'
      ? sent.contacts.includes(entry.contact)
      : entry.kind === 'move'
        ? sent.moves.includes(entry.move)
        : sent.undone.includes(entry.contactId);
  return outbox.filter((entry) => !(wasSent(entry) && done.has(idOf(entry))));
}
