import type { Carrier, Directory, OpeningHours, Service, Site } from '@jmd-digital/schemas';
import { asc, inArray } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { carrier, directoryState, openingHours, service, site, siteServiceArea } from './tables.ts';

export interface DirectoryState {
  /** Counts every change. */
  version: number;
  /** All of it is invented. */
  demonstration: boolean;
}

/** Cheap; asked before a cached directory is used. */
export async function readDirectoryState(db: Db): Promise<DirectoryState> {
  const { version, demonstration } = directoryState;
  const [row] = await db.select({ version, demonstration }).from(directoryState);
  if (!row) throw new Error('The table directory_state has lost its row');
  return row;
}

/** The whole directory with the state it belongs to, from one snapshot. */
export async function readDirectory(db: Db): Promise<{ state: DirectoryState; directory: Directory }> {
  return db.transaction(
    async (tx) => {
      const state = await readDirectoryState(tx);
      const carriers: Carrier[] = await tx.select().from(carrier).orderBy(asc(carrier.name), asc(carrier.id));
      const rows = await tx.select().from(site).orderBy(asc(site.name), asc(site.id));
      return { state, directory: { carriers, sites: await completeSites(tx, rows) } };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

type SiteRow = typeof site.$inferSelect;

/** Adds to site rows what lies in other tables. Three queries, whatever the number of rows. */
export async function completeSites(db: Db, rows: readonly SiteRow[]): Promise<Site[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [hours, areas, services] = [
    await db
      .select()
      .from(openingHours)
      .where(inArray(openingHours.siteId, ids))
      .orderBy(asc(openingHours.weekday), asc(openingHours.opens)),
    await db
      .select()
      .from(siteServiceArea)
      .where(inArray(siteServiceArea.siteId, ids))
      .orderBy(asc(siteServiceArea.districtCode)),
    await db.select().from(service).where(inArray(service.siteId, ids)).orderBy(asc(service.name), asc(service.id)),
  ];
  const hoursOf = Map.groupBy(hours, ({ siteId }) => siteId);
  const areasOf = Map.groupBy(areas, ({ siteId }) => siteId);
  const servicesOf = Map.groupBy(services, ({ siteId }) => siteId);
  return rows.map((row) => ({
    ...siteOf(row),
    openingHours: (hoursOf.get(row.id) ?? []).map(hoursOfRow),
    serviceAreas: (areasOf.get(row.id) ?? []).map(({ districtCode }) => districtCode),
    services: (servicesOf.get(row.id) ?? []).map(({ siteId: _, ...rest }): Service => rest),
  }));
}

function siteOf({ street, postalCode, place, lat, lon, ...row }: SiteRow) {
  return {
    ...row,
    address: street === null || postalCode === null || place === null ? null : { street, postalCode, place },
    position: lat === null || lon === null ? null : { lat, lon },
  };
}

/** PostgreSQL gives `HH:MM:SS`; the contract says `HH:MM`. */
function hoursOfRow({ siteId: _, opens, closes, ...row }: typeof openingHours.$inferSelect): OpeningHours {
  return { ...row, opens: opens.slice(0, 5), closes: closes.slice(0, 5) };
}
