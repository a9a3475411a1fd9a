import { and, asc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { site } from '../directory/tables.ts';
import { placePermission, streetworkPlace } from './tables.ts';

export type PlaceRow = typeof streetworkPlace.$inferSelect;
export type PlacePermissionRow = typeof placePermission.$inferSelect;

/** Last row of the page before. */
export interface PlaceCursor {
  name: string;
  id: string;
}

const placeName = sql<string>`(${streetworkPlace.content} ->> 'name')`;
const after = (cursor: PlaceCursor | null) =>
  cursor ? sql`(${placeName}, ${streetworkPlace.id}) > (${cursor.name}, ${cursor.id}::uuid)` : undefined;

/** Places of a site and those that are offered to it, by name. Ask for one more than a page holds to see whether another one follows. */
export function listPlaceRows(db: Db, siteId: string, cursor: PlaceCursor | null, limit: number): Promise<PlaceRow[]> {
  return db
    .select()
    .from(streetworkPlace)
    .where(and(or(eq(streetworkPlace.siteId, siteId), eq(streetworkPlace.offeredTo, siteId)), after(cursor)))
    .orderBy(asc(placeName), asc(streetworkPlace.id))
    .limit(limit);
}

/** Places of all sites that are not closed, by name. */
export function listCoverageRows(
  db: Db,
  cursor: PlaceCursor | null,
  limit: number,
): Promise<{ place: PlaceRow; siteName: string }[]> {
  return db
    .select({ place: streetworkPlace, siteName: site.name })
    .from(streetworkPlace)
    .innerJoin(site, eq(site.id, streetworkPlace.siteId))
    .where(and(ne(streetworkPlace.state, 'closed'), after(cursor)))
    .orderBy(asc(placeName), asc(streetworkPlace.id))
    .limit(limit);
}

/** Other sites that work at an address. */
export function sitesAtAddress(
  db: Db,
  addressKey: string,
  ownSiteId: string,
): Promise<{ siteId: string; siteName: string }[]> {
  return db
    .selectDistinct({ siteId: site.id, siteName: site.name })
    .from(streetworkPlace)
    .innerJoin(site, eq(site.id, streetworkPlace.siteId))
    .where(
      and(
        eq(streetworkPlace.addressKey, addressKey),
        ne(streetworkPlace.siteId, ownSiteId),
        ne(streetworkPlace.state, 'closed'),
      ),
    )
    .orderBy(asc(site.name), asc(site.id));
}

/** A place of whichever site, and nobody else changes it until the transaction ends. */
export async function lockPlace(db: Db, id: string): Promise<PlaceRow | null> {
  const [row] = await db.select().from(streetworkPlace).where(eq(streetworkPlace.id, id)).for('update');
  return row ?? null;
}

/** Whether a place is a site's. */
export async function placeIsAt(db: Db, siteId: string, id: string): Promise<boolean> {
  const [found] = await db
    .select({ id: streetworkPlace.id })
    .from(streetworkPlace)
    .where(and(eq(streetworkPlace.id, id), eq(streetworkPlace.siteId, siteId)));
  return found !== undefined;
}

/** False where there is one of this id already. */
export async function insertPlace(db: Db, row: PlaceRow): Promise<boolean> {
  const made = await db.insert(streetworkPlace).values(row).onConflictDoNothing().returning({ id: streetworkPlace.id });
  return made.length > 0;
}

export async function updatePlace(db: Db, { id, ...change }: PlaceRow): Promise<void> {
  await db.update(streetworkPlace).set(change).where(eq(streetworkPlace.id, id));
}

/** What was said of places, the oldest first. */
export async function listPermissionsOf(db: Db, placeIds: readonly string[]): Promise<PlacePermissionRow[]> {
  if (placeIds.length === 0) return [];
  return db
    .select()
    .from(placePermission)
    .where(inArray(placePermission.placeId, [...placeIds]))
    .orderBy(asc(placePermission.seq));
}

/** False where there is one of this id already. */
export async function insertPermission(db: Db, row: Omit<PlacePermissionRow, 'seq'>): Promise<boolean> {
  const made = await db.insert(placePermission).values(row).onConflictDoNothing().returning({ id: placePermission.id });
  return made.length > 0;
}

export async function findPermission(db: Db, id: string): Promise<PlacePermissionRow | null> {
  const [row] = await db.select().from(placePermission).where(eq(placePermission.id, id));
  return row ?? null;
}
