import { and, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { carrierSettings } from '../identity/tables.ts';
import { caseEntry, caseRecord, statFact } from './tables.ts';

export type RecordRow = typeof caseRecord.$inferSelect;

export async function findRecord(db: Db, caseId: string): Promise<RecordRow | null> {
  const [row] = await db.select().from(caseRecord).where(eq(caseRecord.caseId, caseId));
  return row ?? null;
}

/** Writes what is noted of a case; what is left out stays. */
export async function putRecord(
  db: Db,
  caseId: string,
  set: Partial<Pick<RecordRow, 'record' | 'answers' | 'factId'>>,
  changedAt: string,
): Promise<void> {
  await db
    .insert(caseRecord)
    .values({ caseId, record: {}, ...set, changedAt })
    .onConflictDoUpdate({ target: caseRecord.caseId, set: { ...set, changedAt } });
}

/** Writes a fact, or writes it anew: a case that was opened again and closed once more is still one. */
export async function putFact(db: Db, row: typeof statFact.$inferInsert): Promise<void> {
  const { id: _, ...set } = row;
  await db.insert(statFact).values(row).onConflictDoUpdate({ target: statFact.id, set });
}

/** Who wrote when to the client's thread: what contacts in writing are counted from. */
export async function listWritings(db: Db, caseId: string): Promise<{ senderId: string; at: string }[]> {
  return db
    .select({ senderId: caseEntry.senderId, at: caseEntry.receivedAt })
    .from(caseEntry)
    .where(and(eq(caseEntry.caseId, caseId), eq(caseEntry.thread, 'client')))
    .orderBy(caseEntry.serverSeq);
}

/** What a carrier has set; null where it has set nothing. */
export async function findCarrierSettings(db: Db, carrierId: string) {
  const [row] = await db.select().from(carrierSettings).where(eq(carrierSettings.carrierId, carrierId));
  return row ?? null;
}
