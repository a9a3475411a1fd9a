import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { site } from '../directory/tables.ts';
import { snippet } from './tables.ts';

export type SnippetRow = typeof snippet.$inferSelect;
/** An answer with the name of the site that wrote it. */
export type SnippetOfSite = SnippetRow & { siteName: string };

/** A place in the order of changes. */
export interface SnippetCursor {
  at: string;
  id: string;
}

/**
 * Answers of all sites in the order of their changes, removed ones among them. Ask for one more than a page holds to see
 * whether another one follows.
 */
export async function listSnippetRows(db: Db, after: SnippetCursor | null, limit: number): Promise<SnippetOfSite[]> {
  const rows = await db
    .select({ row: snippet, siteName: site.name })
    .from(snippet)
    .innerJoin(site, eq(site.id, snippet.siteId))
    .where(
      after ? sql`(${snippet.changedAt}, ${snippet.id}) > (${after.at}::timestamptz, ${after.id}::uuid)` : undefined,
    )
    .orderBy(asc(snippet.changedAt), asc(snippet.id))
    .limit(limit);
  return rows.map(({ row, siteName }) => ({ ...row, siteName }));
}

/** An answer of whichever site, and nobody else changes it until the transaction ends. */
export async function lockSnippet(db: Db, id: string): Promise<SnippetRow | null> {
  const [row] = await db.select().from(snippet).where(eq(snippet.id, id)).for('update');
  return row ?? null;
}

/** Whether there is such an answer that a site may know of: its own, or one that was looked through. */
export async function snippetIsThere(db: Db, siteId: string, id: string): Promise<boolean> {
  const [found] = await db
    .select({ id: snippet.id })
    .from(snippet)
    .where(
      and(
        eq(snippet.id, id),
        eq(snippet.removed, false),
        sql`(${snippet.siteId} = ${siteId}::uuid or ${snippet.reviewedBy} is not null)`,
      ),
    );
  return found !== undefined;
}

/** False where there is one of this id already. */
export async function insertSnippets(db: Db, rows: SnippetRow[]): Promise<boolean> {
  const made = await db.insert(snippet).values(rows).onConflictDoNothing().returning({ id: snippet.id });
  return made.length === rows.length;
}

export async function updateSnippet(db: Db, { id, siteId: _, ...change }: SnippetRow): Promise<void> {
  await db.update(snippet).set(change).where(eq(snippet.id, id));
}
