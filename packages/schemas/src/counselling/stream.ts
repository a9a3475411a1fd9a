import * as z from 'zod';
import { instant } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { caseEntry, caseSummary } from './common.ts';
import { PRESENCES } from './values.ts';

/**
 * What a stream says. `seq` numbers what happened in one stream, without gaps; whoever was away goes on after the last
 * number they have seen. Presence has none: it is told to who is there, and kept nowhere.
 */
export const streamEvent = z.discriminatedUnion('type', [
  /** Something happened to a case: a new entry (in the stream of the case alone), or its state, people or keys changed. */
  z.object({ type: z.literal('case'), seq: z.int().min(1), case: caseSummary, entry: caseEntry.nullable() }),
  /** A case is not there any more: moved to another site, or erased, and then nothing says which it was. */
  z.object({ type: z.literal('gone'), seq: z.int().min(1), caseId: uuid.nullable() }),
  z.object({
    ...{ type: z.literal('presence'), caseId: uuid, role: z.enum(['client', 'counsellor']) },
    state: z.enum(PRESENCES),
  }),
]);
export type StreamEvent = z.infer<typeof streamEvent>;

/** A ticket opens one stream, once, within a minute: EventSource can send no headers, and a session has no place in an address. */
export const streamTicket = z.object({ ticket: z.string(), expiresAt: instant });
export type StreamTicket = z.infer<typeof streamTicket>;
