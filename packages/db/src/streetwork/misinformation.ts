import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { misinformation } from './tables.ts';

export type MisinformationRow = typeof misinformation.$inferSelect;

/** False claims that sites met, the last first. Ask for one more than a page holds to see whether another one follows. */
export async function listMisinformationRows(
  db: Db,
  before: { at: string; id: string } | null,
  limit: number,
): Promise<MisinformationRow[]> {
  return db
    .select()
    .from(misinformation)
    .where(
      before
        ? sql`(${misinformation.changedAt}, ${misinformation.id}) < (${before.at}::timestamptz, ${before.id}::uuid)`
        : undefined,
    )
    .orderBy(desc(misinformation.changedAt), desc(misinformation.id))
    .limit(limit);
}

/** A note of whichever site, and nobody else changes it until the transaction ends. */
export async function lockMisinformation(db: Db, id: string): Promise<MisinformationRow | null> {
  const [row] = await db.select().from(misinformation).where(eq(misinformation.id, id)).for('update');
  return row ?? null;
}

/** False where there is one of this id already. */
export async function insertMisinformation(db: Db, row: MisinformationRow): Promise<boolean> {
  const made = await db.insert(misinformation).values(row).onConflictDoNothing().returning({ id: misinformation.id });
  return made.length > 0;
}

export async function updateMisinformation(db: Db, { id, siteId: _, ...change }: MisinformationRow): Promise<void> {
  await db.update(misinformation).set(change).where(eq(misinformation.id, id));
}
