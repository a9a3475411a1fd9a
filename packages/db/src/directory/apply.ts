import type { Carrier, Site } from '@jmd-digital/schemas';
import { inArray, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { carrier, directoryState, openingHours, service, site, siteServiceArea } from './tables.ts';

/** What a change of the directory writes. Put rows replace what has the same id; the rest stays. */
export interface DirectoryChange {
  putCarriers: readonly Carrier[];
  putSites: readonly Site[];
  removeSiteIds: readonly string[];
  removeCarrierIds: readonly string[];
  /** Whether the directory is an invented one after the change. */
  demonstration: boolean;
}

/** Rows of one statement: PostgreSQL takes 65,535 parameters at most, a site has 19. */
const BATCH = 1000;

/**
 * Writes a change in one transaction: all of it or nothing. Changes of the directory wait for each other.
 * Gives the new version of the directory.
 */
export async function applyDirectoryChange(db: Db, change: DirectoryChange): Promise<number> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(directoryState)
      .set({ version: sql`${directoryState.version} + 1`, demonstration: change.demonstration })
      .returning();
    for (const ids of batches(change.removeSiteIds)) await tx.delete(site).where(inArray(site.id, ids));
    for (const rows of batches(change.putCarriers)) {
      await tx
        .insert(carrier)
        .values(rows)
        .onConflictDoUpdate({ target: carrier.id, set: everyColumnBut('id', carrier) });
    }
    // All that hangs on them goes first: an offer may move from a site of one batch to a site of another.
    for (const sites of batches(change.putSites)) await clearSites(tx, sites);
    for (const sites of batches(change.putSites)) await putSites(tx, sites);
    for (const ids of batches(change.removeCarrierIds)) await tx.delete(carrier).where(inArray(carrier.id, ids));
    return row?.version ?? 0;
  });
}

async function clearSites(tx: Db, sites: Site[]): Promise<void> {
  const ids = sites.map(({ id }) => id);
  await tx.delete(openingHours).where(inArray(openingHours.siteId, ids));
  await tx.delete(siteServiceArea).where(inArray(siteServiceArea.siteId, ids));
  await tx.delete(service).where(inArray(service.siteId, ids));
}

async function putSites(tx: Db, sites: Site[]): Promise<void> {
  const rows = sites.map(({ address, position, serviceAreas: _a, openingHours: _o, services: _s, ...row }) => ({
    ...row,
    street: address?.street ?? null,
    postalCode: address?.postalCode ?? null,
    place: address?.place ?? null,
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
  }));
  await tx
    .insert(site)
    .values(rows)
    .onConflictDoUpdate({ target: site.id, set: everyColumnBut('id', site) });

  const hours = sites.flatMap(({ id, openingHours: entries }) => entries.map((entry) => ({ siteId: id, ...entry })));
  const areas = sites.flatMap(({ id, serviceAreas }) =>
    serviceAreas.map((districtCode) => ({ siteId: id, districtCode })),
  );
  const services = sites.flatMap(({ id, services: offers }) => offers.map((offer) => ({ siteId: id, ...offer })));
  for (const values of batches(hours)) await tx.insert(openingHours).values(values);
  for (const values of batches(areas)) await tx.insert(siteServiceArea).values(values);
  for (const values of batches(services)) await tx.insert(service).values(values);
}

function* batches<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += BATCH) yield all.slice(start, start + BATCH);
}

/** The `set` of an upsert: each column takes the value of the row that could not be inserted. */
function everyColumnBut(key: string, table: typeof carrier | typeof site) {
  return Object.fromEntries(
    Object.entries(table)
      .filter(([name, column]) => name !== key && typeof column === 'object' && 'name' in column)
      .map(([name, column]) => [name, sql.raw(`excluded."${column.name}"`)]),
  );
}
