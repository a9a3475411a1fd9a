import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { textModule } from './tables.ts';

export type TextModuleRow = typeof textModule.$inferSelect;

export async function listTextModuleRows(db: Db, siteId: string): Promise<TextModuleRow[]> {
  return db
    .select()
    .from(textModule)
    .where(eq(textModule.siteId, siteId))
    .orderBy(asc(textModule.title), asc(textModule.id))
    .limit(2_000);
}

/** Writes a passage if it is still what the change was made from; false where somebody else was quicker. */
export async function putTextModuleRow(db: Db, row: TextModuleRow, from: number): Promise<boolean> {
  if (from === 0) {
    const made = await db.insert(textModule).values(row).onConflictDoNothing().returning({ id: textModule.id });
    return made.length > 0;
  }
  const { language, title, body, revision, changedAt } = row;
  const changed = await db
    .update(textModule)
    .set({ language, title, body, revision, changedAt })
    .where(and(eq(textModule.id, row.id), eq(textModule.siteId, row.siteId), eq(textModule.revision, from)))
    .returning({ id: textModule.id });
  return changed.length > 0;
}

export async function findTextModule(db: Db, id: string): Promise<TextModuleRow | null> {
  const [row] = await db.select().from(textModule).where(eq(textModule.id, id));
  return row ?? null;
}

export async function deleteTextModule(db: Db, siteId: string, id: string): Promise<void> {
  await db.delete(textModule).where(and(eq(textModule.id, id), eq(textModule.siteId, siteId)));
}
