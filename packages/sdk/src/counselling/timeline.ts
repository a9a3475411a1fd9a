import type { KeyEvent } from './key-events.ts';
import type { Message } from './read-messages.ts';

/** One line of a case as it is shown: a message, or what happened to keys. */
type TimelineEntry = { at: string; message: Message; event: null } | { at: string; message: null; event: KeyEvent };

/** Messages and key events of a room, in the order in which they came. */
export const timelineOf = (room: { messages: readonly Message[]; keyEvents: readonly KeyEvent[] }): TimelineEntry[] =>
  [
    ...room.messages.map((message) => ({ at: message.receivedAt, message, event: null })),
    ...room.keyEvents.map((event) => ({ at: event.at, message: null, event })),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
