import { and, asc, desc, eq, gt, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { site } from '../directory/tables.ts';
import { staffProfile } from '../identity/tables.ts';
import { caseEntry, caseKey, caseKeyWrap, counsellingCase } from './tables.ts';

export type CaseRow = typeof counsellingCase.$inferSelect;
export type CaseEntryRow = typeof caseEntry.$inferSelect;
export type CaseKeyRow = typeof caseKey.$inferSelect;
export type CaseKeyWrapRow = typeof caseKeyWrap.$inferSelect;

/** A case with the name and carrier of its site, and the public name of who has it. */
export type CaseAtSite = CaseRow & {
  siteName: string;
  carrierId: string;
  assigneeName: string | null;
  unreadByClient: number;
  unreadByTeam: number;
};

/** Counts what the other side wrote and this one has not seen. Corrections and what was taken back are no news. */
const unread = (seen: SQLWrapper, by: SQL) => sql<number>`(
  select count(*)::int from ${caseEntry} e
  where e.case_id = ${counsellingCase.id} and e.server_seq > ${seen} and e.thread = 'client'
    and e.kind in ('text', 'event') and ${by}
)`;

const atSite = {
  ...{ siteName: site.name, carrierId: site.carrierId, assigneeName: staffProfile.publicName },
  unreadByClient: unread(counsellingCase.seenByClient, sql`e.sender_id <> ${counsellingCase.clientId}`),
  unreadByTeam: unread(counsellingCase.seenByTeam, sql`e.sender_id = ${counsellingCase.clientId}`),
};

/** Gives false where the id is taken. */
export async function insertCase(db: Db, row: typeof counsellingCase.$inferInsert): Promise<boolean> {
  const made = await db
    .insert(counsellingCase)
    .values(row)
    .onConflictDoNothing({ target: counsellingCase.id })
    .returning({ id: counsellingCase.id });
  return made.length > 0;
}

export async function findCase(db: Db, id: string): Promise<CaseAtSite | null> {
  const [row] = await db
    .select({ row: counsellingCase, ...atSite })
    .from(counsellingCase)
    .innerJoin(site, eq(site.id, counsellingCase.siteId))
    .leftJoin(staffProfile, eq(staffProfile.accountId, counsellingCase.assigneeId))
    .where(eq(counsellingCase.id, id));
  if (!row) return null;
  const { row: found, ...about } = row;
  return { ...found, ...about };
}

/** The case, locked until the transaction ends: its entries are numbered and its keys changed one at a time. */
export async function lockCase(db: Db, id: string): Promise<CaseRow | null> {
  const [row] = await db.select().from(counsellingCase).where(eq(counsellingCase.id, id)).for('update');
  return row ?? null;
}

export async function updateCase(db: Db, id: string, set: Partial<CaseRow>): Promise<void> {
  await db.update(counsellingCase).set(set).where(eq(counsellingCase.id, id));
}

export interface CaseCursor {
  changedAt: string;
  id: string;
}

const isAfter = (cursor: CaseCursor | null, changedAt: SQLWrapper, id: SQLWrapper) =>
  cursor ? sql`(${changedAt}, ${id}) < (${cursor.changedAt}::timestamptz, ${cursor.id}::uuid)` : sql`true`;

/**
 * Ids of the cases of sites that were changed last. Of each site no more are looked at than are wanted, in the order of
 * its index: asked for all sites at once, the database would read and sort every case of every one of them.
 */
const lastChanged = (siteIds: string[], after: CaseCursor | null, limit: number) => sql`(
  select c.id from unnest(${sql.param(siteIds)}::uuid[]) as wanted (site_id)
  cross join lateral (
    select o.id, o.changed_at from ${counsellingCase} o
    where o.site_id = wanted.site_id and ${isAfter(after, sql`o.changed_at`, sql`o.id`)}
    order by o.changed_at desc, o.id desc limit ${limit}
  ) c
  order by c.changed_at desc, c.id desc limit ${limit}
)`;

/** Cases of a client or of sites, the last changed first, after the cursor. */
export async function listCaseRows(
  db: Db,
  whose: { clientId: string } | { siteIds: string[] },
  after: CaseCursor | null,
  limit: number,
): Promise<CaseAtSite[]> {
  if ('siteIds' in whose && whose.siteIds.length === 0) return [];
  const rows = await db
    .select({ row: counsellingCase, ...atSite })
    .from(counsellingCase)
    .innerJoin(site, eq(site.id, counsellingCase.siteId))
    .leftJoin(staffProfile, eq(staffProfile.accountId, counsellingCase.assigneeId))
    .where(
      'clientId' in whose
        ? and(
            eq(counsellingCase.clientId, whose.clientId),
            isAfter(after, counsellingCase.changedAt, counsellingCase.id),
          )
        : inArray(counsellingCase.id, lastChanged(whose.siteIds, after, limit)),
    )
    .orderBy(desc(counsellingCase.changedAt), desc(counsellingCase.id))
    .limit(limit);
  return rows.map(({ row, ...about }) => ({ ...row, ...about }));
}

export async function insertCaseKey(db: Db, row: typeof caseKey.$inferInsert): Promise<boolean> {
  const made = await db.insert(caseKey).values(row).onConflictDoNothing().returning({ epoch: caseKey.epoch });
  return made.length > 0;
}

export async function listCaseKeyRows(db: Db, caseId: string): Promise<CaseKeyRow[]> {
  return db.select().from(caseKey).where(eq(caseKey.caseId, caseId)).orderBy(asc(caseKey.purpose), asc(caseKey.epoch));
}

/** Writes wraps and gives how many; what a recipient has for an epoch already stays as it is. */
export async function insertCaseKeyWraps(db: Db, rows: (typeof caseKeyWrap.$inferInsert)[]): Promise<number> {
  if (rows.length === 0) return 0;
  const made = await db.insert(caseKeyWrap).values(rows).onConflictDoNothing().returning({ id: caseKeyWrap.id });
  return made.length;
}

/** Every wrap of a case; who gets which is decided by the caller. */
export async function listCaseKeyWraps(db: Db, caseId: string): Promise<CaseKeyWrapRow[]> {
  return db.select().from(caseKeyWrap).where(eq(caseKeyWrap.caseId, caseId)).orderBy(asc(caseKeyWrap.epoch));
}

export async function insertEntry(db: Db, row: typeof caseEntry.$inferInsert): Promise<boolean> {
  const made = await db.insert(caseEntry).values(row).onConflictDoNothing().returning({ seq: caseEntry.serverSeq });
  return made.length > 0;
}

export async function findEntry(db: Db, messageId: string): Promise<CaseEntryRow | null> {
  const [row] = await db.select().from(caseEntry).where(eq(caseEntry.messageId, messageId));
  return row ?? null;
}

export async function findEntryAt(db: Db, caseId: string, serverSeq: number): Promise<CaseEntryRow | null> {
  const [row] = await db
    .select()
    .from(caseEntry)
    .where(and(eq(caseEntry.caseId, caseId), eq(caseEntry.serverSeq, serverSeq)));
  return row ?? null;
}

/** Number of a sender's last entry in a thread, 0 before the first. */
export async function lastSenderSeq(db: Db, caseId: string, thread: CaseEntryRow['thread'], senderId: string) {
  const [row] = await db
    .select({ seq: caseEntry.senderSeq })
    .from(caseEntry)
    .where(and(eq(caseEntry.caseId, caseId), eq(caseEntry.thread, thread), eq(caseEntry.senderId, senderId)))
    .orderBy(desc(caseEntry.senderSeq))
    .limit(1);
  return row?.seq ?? 0;
}

export async function listEntries(
  db: Db,
  caseId: string,
  threads: CaseEntryRow['thread'][],
  afterSeq: number,
  limit: number,
): Promise<CaseEntryRow[]> {
  return db
    .select()
    .from(caseEntry)
    .where(and(eq(caseEntry.caseId, caseId), inArray(caseEntry.thread, threads), gt(caseEntry.serverSeq, afterSeq)))
    .orderBy(asc(caseEntry.serverSeq))
    .limit(limit);
}

/** Everyone who ever wrote an entry or sealed a key in a case, by account id or key id. */
export async function caseAuthors(
  db: Db,
  caseId: string,
): Promise<{ senderIds: string[]; wrapperKeyIds: Uint8Array[] }> {
  const senders = await db
    .selectDistinct({ id: caseEntry.senderId })
    .from(caseEntry)
    .where(eq(caseEntry.caseId, caseId));
  const wrappers = await db
    .selectDistinct({ id: caseKeyWrap.wrappedBy })
    .from(caseKeyWrap)
    .where(eq(caseKeyWrap.caseId, caseId));
  return { senderIds: senders.map(({ id }) => id), wrapperKeyIds: wrappers.map(({ id }) => id) };
}

/**
 * Marks the keys of the cases of a client or a site as due for a new epoch, closed cases too: they may be written in
 * again. A reset of the client's keys stays marked as one, for it decides what the new epoch may lead back to. Cases
 * are locked by id, so that two who mark some of the same ones wait for each other one way round.
 */
export async function markCases(
  db: Db,
  whose: { clientId: string } | { siteId: string },
  due: 'member-left' | 'key-reset',
): Promise<void> {
  const which =
    'clientId' in whose ? eq(counsellingCase.clientId, whose.clientId) : eq(counsellingCase.siteId, whose.siteId);
  await db
    .select({ id: counsellingCase.id })
    .from(counsellingCase)
    .where(which)
    .orderBy(asc(counsellingCase.id))
    .for('no key update');
  const next = due === 'key-reset' ? sql`'key-reset'` : sql`coalesce(${counsellingCase.rotationDue}, ${due}::text)`;
  await db
    .update(counsellingCase)
    .set({ rotationDue: next, ...(due === 'member-left' ? { internalDue: true } : {}) })
    .where(which);
}
