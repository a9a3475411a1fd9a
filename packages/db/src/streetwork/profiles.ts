import { asc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { workerProfile } from './tables.ts';

export type WorkerProfileRow = typeof workerProfile.$inferSelect;

export function listProfileRows(db: Db, siteId: string): Promise<WorkerProfileRow[]> {
  return db
    .select()
    .from(workerProfile)
    .where(eq(workerProfile.siteId, siteId))
    .orderBy(asc(workerProfile.platform), asc(workerProfile.handle), asc(workerProfile.id));
}

/** A profile of whichever site, and nobody else changes it until the transaction ends. */
export async function lockProfile(db: Db, id: string): Promise<WorkerProfileRow | null> {
  const [row] = await db.select().from(workerProfile).where(eq(workerProfile.id, id)).for('update');
  return row ?? null;
}

/** False where there is one of this id already. */
export async function insertProfile(db: Db, row: WorkerProfileRow): Promise<boolean> {
  const made = await db.insert(workerProfile).values(row).onConflictDoNothing().returning({ id: workerProfile.id });
  return made.length > 0;
}

export async function updateProfile(db: Db, { id, siteId: _, ...change }: WorkerProfileRow): Promise<void> {
  await db.update(workerProfile).set(change).where(eq(workerProfile.id, id));
}
