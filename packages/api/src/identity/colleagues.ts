import { type Db, listStaffRows } from '@jmd-digital/db';

/** More than any site has. */
const ALL = 1_000;

/** Accounts with a role at any of these sites now. */
export async function colleaguesOf(db: Db, siteIds: readonly string[], now: string): Promise<string[]> {
  const ids = new Set<string>();
  for (const siteId of siteIds) {
    for (const { id } of await listStaffRows(db, { siteId }, now, null, ALL)) ids.add(id);
  }
  return [...ids];
}
