import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { site } from '../directory/tables.ts';
import { kit } from './reach-tables.ts';

export type KitRow = typeof kit.$inferSelect;
/** A kit with the name of the site that made it. */
export type KitOfSite = KitRow & { siteName: string };

/** Who asks: a site, and the carrier that runs it. */
interface KitReader {
  siteId: string;
  carrierId: string;
}

const mayTake = ({ siteId, carrierId }: KitReader) =>
  or(eq(kit.siteId, siteId), eq(kit.share, 'everyone'), and(eq(kit.share, 'carrier'), eq(site.carrierId, carrierId)));

const whole = { row: kit, siteName: site.name };

/** Kits that a site may take, by title. Ask for one more than a page holds to see whether another one follows. */
export async function listKitRows(
  db: Db,
  reader: KitReader,
  after: { name: string; id: string } | null,
  limit: number,
): Promise<KitOfSite[]> {
  const rows = await db
    .select(whole)
    .from(kit)
    .innerJoin(site, eq(site.id, kit.siteId))
    .where(
      and(mayTake(reader), after ? sql`(${kit.title}, ${kit.id}) > (${after.name}, ${after.id}::uuid)` : undefined),
    )
    .orderBy(asc(kit.title), asc(kit.id))
    .limit(limit);
  return rows.map(({ row, siteName }) => ({ ...row, siteName }));
}

/** A kit, or null where there is none that this site may take. */
export async function findKit(db: Db, reader: KitReader, id: string): Promise<KitOfSite | null> {
  const [found] = await db
    .select(whole)
    .from(kit)
    .innerJoin(site, eq(site.id, kit.siteId))
    .where(and(eq(kit.id, id), mayTake(reader)));
  return found ? { ...found.row, siteName: found.siteName } : null;
}

/** A kit of whichever site, and nobody else changes it until the transaction ends. */
export async function lockKit(db: Db, id: string): Promise<KitRow | null> {
  const [row] = await db.select().from(kit).where(eq(kit.id, id)).for('update');
  return row ?? null;
}

/** False where there is one of this id already. */
export async function insertKit(db: Db, row: KitRow): Promise<boolean> {
  const made = await db.insert(kit).values(row).onConflictDoNothing().returning({ id: kit.id });
  return made.length > 0;
}

export async function updateKit(db: Db, { id, siteId: _, ...change }: KitRow): Promise<void> {
  await db.update(kit).set(change).where(eq(kit.id, id));
}

/** False where the site has no such kit. */
export async function deleteKit(db: Db, siteId: string, id: string): Promise<boolean> {
  const gone = await db
    .delete(kit)
    .where(and(eq(kit.id, id), eq(kit.siteId, siteId)))
    .returning({ id: kit.id });
  return gone.length > 0;
}
