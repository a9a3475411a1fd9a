import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { carrierSettings } from '../identity/tables.ts';
import { carrier, directoryState, site } from './tables.ts';

export type CarrierRow = typeof carrier.$inferSelect;
export type CarrierSettingsRow = typeof carrierSettings.$inferSelect;

export interface CarrierDetails {
  carrier: CarrierRow;
  siteCount: number;
  /** Null where the carrier has set nothing. */
  settings: CarrierSettingsRow | null;
}

/** Carriers with their settings by name, all or those named, after the cursor. */
export async function listCarrierDetails(
  db: Db,
  ids: string[] | 'all',
  after: { name: string; id: string } | null,
  limit: number,
): Promise<CarrierDetails[]> {
  if (ids !== 'all' && ids.length === 0) return [];
  const rows = await db
    .select({ carrier, settings: carrierSettings })
    .from(carrier)
    .leftJoin(carrierSettings, eq(carrierSettings.carrierId, carrier.id))
    .where(
      and(
        ids === 'all' ? undefined : inArray(carrier.id, ids),
        after ? sql`(${carrier.name}, ${carrier.id}) > (${after.name}, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(carrier.name), asc(carrier.id))
    .limit(limit);
  const counts = await db
    .select({ id: site.carrierId, sites: count() })
    .from(site)
    .where(inArray(site.carrierId, [...rows.map((row) => row.carrier.id), '00000000-0000-0000-0000-000000000000']))
    .groupBy(site.carrierId);
  const countOf = new Map(counts.map(({ id, sites }) => [id, sites]));
  return rows.map((row) => ({ ...row, siteCount: countOf.get(row.carrier.id) ?? 0 }));
}

/**
 * Writes a carrier and its settings, if they are still what the change was made from. Gives the new revision, or null
 * where somebody else was quicker. The directory counts as changed, for the finder shows names of carriers.
 */
export async function putCarrierDetails(
  db: Db,
  row: CarrierRow,
  settings: Omit<typeof carrierSettings.$inferInsert, 'revision'>,
  revision: number,
): Promise<number | null> {
  const next = revision + 1;
  const written = await db
    .insert(carrierSettings)
    .values({ ...settings, revision: next })
    .onConflictDoUpdate({
      target: carrierSettings.carrierId,
      set: { ...settings, revision: next },
      setWhere: eq(carrierSettings.revision, revision),
    })
    .returning({ revision: carrierSettings.revision, created: sql<boolean>`(xmax = 0)` });
  const [made] = written;
  // A first row is right only for a change that was made from none.
  if (!made || (made.created && revision !== 0)) return null;
  const { id, ...rest } = row;
  await db.update(carrier).set(rest).where(eq(carrier.id, id));
  await db.update(directoryState).set({ version: sql`${directoryState.version} + 1` });
  return next;
}

export async function carrierExists(db: Db, id: string): Promise<boolean> {
  const [row] = await db.select({ id: carrier.id }).from(carrier).where(eq(carrier.id, id));
  return row !== undefined;
}

/** One whole site, as the directory has it. */
export async function findSiteRow(db: Db, id: string) {
  const [row] = await db.select().from(site).where(eq(site.id, id));
  return row ?? null;
}
