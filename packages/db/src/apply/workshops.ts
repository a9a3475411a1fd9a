import { and, count, eq, gt, lte, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { workshop, workshopSeat } from './tables.ts';

export type WorkshopRow = typeof workshop.$inferSelect;

/** Gives false where the id or the code is taken. */
export async function insertWorkshop(db: Db, row: WorkshopRow): Promise<boolean> {
  const made = await db.insert(workshop).values(row).onConflictDoNothing().returning({ id: workshop.id });
  return made.length > 0;
}

/** A workshop, whether or not its time is up. */
export async function findWorkshop(db: Db, id: string): Promise<WorkshopRow | null> {
  const [row] = await db.select().from(workshop).where(eq(workshop.id, id));
  return row ?? null;
}

/** An open workshop, locked until the transaction ends, so that seats are counted one after the other. */
export async function lockOpenWorkshop(db: Db, code: string, now: string): Promise<WorkshopRow | null> {
  const [row] = await db
    .select()
    .from(workshop)
    .where(and(eq(workshop.code, code), gt(workshop.expiresAt, now)))
    .for('update');
  return row ?? null;
}

export async function hasSeat(db: Db, workshopId: string, keyHash: Uint8Array): Promise<boolean> {
  const [row] = await db
    .select({ id: workshopSeat.workshopId })
    .from(workshopSeat)
    .where(and(eq(workshopSeat.workshopId, workshopId), eq(workshopSeat.keyHash, keyHash)));
  return row !== undefined;
}

export async function countSeats(db: Db, workshopId: string): Promise<number> {
  const [row] = await db.select({ seats: count() }).from(workshopSeat).where(eq(workshopSeat.workshopId, workshopId));
  return row?.seats ?? 0;
}

export async function insertSeat(db: Db, workshopId: string, keyHash: Uint8Array): Promise<void> {
  await db.insert(workshopSeat).values({ workshopId, keyHash });
}

/** Adds exercises to those that were solved at a seat. False where there is no such seat. */
export async function addSolved(
  db: Db,
  workshopId: string,
  keyHash: Uint8Array,
  exercises: readonly string[],
): Promise<boolean> {
  const changed = await db
    .update(workshopSeat)
    .set({ done: sql`array(select distinct unnest(${workshopSeat.done} || ${sql.param(exercises)}::text[]))` })
    .where(and(eq(workshopSeat.workshopId, workshopId), eq(workshopSeat.keyHash, keyHash)))
    .returning({ id: workshopSeat.workshopId });
  return changed.length > 0;
}

/** What was solved at each seat, in no order. */
export async function listSolved(db: Db, workshopId: string): Promise<string[][]> {
  const rows = await db
    .select({ done: workshopSeat.done })
    .from(workshopSeat)
    .where(eq(workshopSeat.workshopId, workshopId));
  return rows.map(({ done }) => done);
}

/** Erases a workshop with its seats. */
export async function deleteWorkshop(db: Db, id: string): Promise<void> {
  await db.delete(workshop).where(eq(workshop.id, id));
}

/** Erases workshops whose time was up by a moment; gives how many. */
export async function deleteEndedWorkshops(db: Db, now: string): Promise<number> {
  const gone = await db.delete(workshop).where(lte(workshop.expiresAt, now)).returning({ id: workshop.id });
  return gone.length;
}
