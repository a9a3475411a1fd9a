import type { Presence, StreamKind } from '@jmd-digital/schemas/values';
import { and, asc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { counsellingCase } from '../counselling/tables.ts';
import { event, inbox } from './tables.ts';

export type EventRow = typeof event.$inferSelect;

export interface StreamName {
  stream: StreamKind;
  /** The case, or the site of an inbox. */
  streamId: string;
}

/** What happened to a case, without what was said. */
export interface CaseHappening {
  /** Null in an inbox for a case that is erased. */
  caseId: string | null;
  siteId: string;
  kind: EventRow['kind'];
  entrySeq?: number | null;
  /** Not for the client. */
  staffOnly?: boolean;
  at: string;
}

/** Channel that wakes readers; what they are woken for is a stream's name. Truth is the table. */
export const EVENT_CHANNEL = 'jmd_event';
/**
 * Channel that tells of accounts whose rights have changed, and of cases that are gone: streams that they opened, or that
 * tell of it, are looked at again at once.
 */
export const ACCESS_CHANNEL = 'jmd_access';

/**
 * Writes down what happened to a case, in its own stream and in the inbox of its site, and wakes readers once it is
 * committed. Both are numbered under the lock of their owner's row, the case first.
 */
export async function appendCaseEvent(
  db: Db,
  { caseId, siteId, ...what }: CaseHappening & { caseId: string },
): Promise<void> {
  const [owner] = await db
    .update(counsellingCase)
    .set({ eventSeq: sql`${counsellingCase.eventSeq} + 1` })
    .where(eq(counsellingCase.id, caseId))
    .returning({ seq: counsellingCase.eventSeq });
  if (!owner) return;
  await insert(db, { stream: 'case', streamId: caseId }, owner.seq, { caseId, ...what });
  await appendInboxEvent(db, { caseId, siteId, ...what });
}

/** The same for the inbox of a site alone: of one that a case has left, or of a case that is gone. */
export async function appendInboxEvent(db: Db, { caseId, siteId, ...what }: CaseHappening): Promise<void> {
  const [owner] = await db
    .insert(inbox)
    .values({ siteId, eventSeq: 1 })
    .onConflictDoUpdate({ target: inbox.siteId, set: { eventSeq: sql`${inbox.eventSeq} + 1` } })
    .returning({ seq: inbox.eventSeq });
  if (owner) await insert(db, { stream: 'inbox', streamId: siteId }, owner.seq, { caseId, ...what });
}

async function insert(db: Db, name: StreamName, seq: number, what: Omit<CaseHappening, 'siteId'>): Promise<void> {
  const { caseId, kind, entrySeq = null, staffOnly = false, at } = what;
  await db.insert(event).values({ ...name, seq, kind, caseId, entrySeq, staffOnly, at });
  await db.execute(sql`select pg_notify(${EVENT_CHANNEL}, ${`${name.stream}/${name.streamId}`})`);
}

/** Channel that tells who is there right now. */
export const PRESENCE_CHANNEL = 'jmd_presence';

export interface PresenceNote {
  caseId: string;
  role: 'client' | 'counsellor';
  state: Presence;
}

/** Tells who follows a case that somebody is there. Nothing of it is stored. */
export async function notifyPresence(db: Db, { caseId, role, state }: PresenceNote): Promise<void> {
  await db.execute(sql`select pg_notify(${PRESENCE_CHANNEL}, ${`${caseId}/${role}/${state}`})`);
}

/** Wakes the streams of an account: what it may follow has changed. */
export async function notifyAccess(db: Db, accountId: string): Promise<void> {
  await db.execute(sql`select pg_notify(${ACCESS_CHANNEL}, ${accountId})`);
}

/** Wakes whoever follows a case that is gone. */
export async function notifyGone(db: Db, caseId: string): Promise<void> {
  await db.execute(sql`select pg_notify(${ACCESS_CHANNEL}, ${`case/${caseId}`})`);
}

/** Events of a stream after a number, in order. */
export async function readEvents(
  db: Db,
  { stream, streamId }: StreamName,
  after: number,
  limit: number,
): Promise<EventRow[]> {
  return db
    .select()
    .from(event)
    .where(and(eq(event.stream, stream), eq(event.streamId, streamId), gt(event.seq, after)))
    .orderBy(asc(event.seq))
    .limit(limit);
}

/** Number of the newest event of a stream; 0 before the first. */
export async function lastEventSeq(db: Db, { stream, streamId }: StreamName): Promise<number> {
  const [row] = await db
    .select({ seq: sql<number>`coalesce(max(${event.seq}), 0)::int` })
    .from(event)
    .where(and(eq(event.stream, stream), eq(event.streamId, streamId)));
  return row?.seq ?? 0;
}

/** Forgets events from before a moment. */
export async function deleteOldEvents(db: Db, before: string): Promise<void> {
  await db.delete(event).where(lt(event.at, before));
}
