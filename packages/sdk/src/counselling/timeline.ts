import type { ReadCaseOutput } from '@jmd-digital/schemas';
import type { KeyEvent } from './key-events.ts';
import type { Message } from './read-messages.ts';

type Contact = ReadCaseOutput['contacts'][number];
type Transfer = ReadCaseOutput['transfers'][number];

/** One line of a case as it is shown: a message, what happened to keys, a contact outside of it, or that it went elsewhere. */
export type TimelineEntry = { id: string; at: string } & (
  | { kind: 'message'; message: Message }
  | { kind: 'keys'; event: KeyEvent }
  | { kind: 'contact'; contact: Contact }
  | { kind: 'transfer'; transfer: Transfer }
);

interface Course {
  messages: readonly Message[];
  keyEvents: readonly KeyEvent[];
  contacts: readonly Contact[];
  transfers: readonly Transfer[];
}

/** Everything that a room has to show, in the order in which it came. */
export const timelineOf = ({ messages, keyEvents, contacts, transfers }: Course): TimelineEntry[] =>
  [
    ...messages.map((message) => ({ id: message.id, at: message.receivedAt, kind: 'message' as const, message })),
    ...keyEvents.map((event) => ({ id: `${event.id}/${event.at}`, at: event.at, kind: 'keys' as const, event })),
    ...contacts.map((contact) => ({ id: contact.id, at: contact.at, kind: 'contact' as const, contact })),
    ...transfers.map((transfer) => ({
      id: `transfer/${transfer.at}`,
      at: transfer.at,
      kind: 'transfer' as const,
      transfer,
    })),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
