import { eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { site } from './tables.ts';

/** A site's carrier and name, or null where there is no such site. */
export async function findSiteCarrier(db: Db, siteId: string): Promise<{ carrierId: string; name: string } | null> {
  const [row] = await db.select({ carrierId: site.carrierId, name: site.name }).from(site).where(eq(site.id, siteId));
  return row ?? null;
}
