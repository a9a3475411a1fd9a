import type { Site } from '@jmd-digital/schemas';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { completeSites } from './read.ts';
import { site, siteServiceArea } from './tables.ts';

export interface SiteFilter {
  carrierId?: string | undefined;
  siteId?: string | undefined;
  districtCode?: string | undefined;
}

/** Last row of the page before. */
export interface SiteCursor {
  name: string;
  id: string;
}

/** Sites by name, then id, after the cursor. Ask for one more than a page holds to see whether another one follows. */
export async function listSites(db: Db, filter: SiteFilter, after: SiteCursor | null, limit: number): Promise<Site[]> {
  const serving = db
    .select({ id: siteServiceArea.siteId })
    .from(siteServiceArea)
    .where(eq(siteServiceArea.districtCode, filter.districtCode ?? ''));
  const rows = await db
    .select()
    .from(site)
    .where(
      and(
        filter.carrierId ? eq(site.carrierId, filter.carrierId) : undefined,
        filter.siteId ? eq(site.id, filter.siteId) : undefined,
        filter.districtCode ? inArray(site.id, serving) : undefined,
        after ? sql`(${site.name}, ${site.id}) > (${after.name}, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(site.name), asc(site.id))
    .limit(limit);
  return completeSites(db, rows);
}
