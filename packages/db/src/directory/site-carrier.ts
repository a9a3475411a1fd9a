import { eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { carrierSettings } from '../identity/tables.ts';
import { carrier, site } from './tables.ts';

/** A site's carrier, name and district, or null where there is no such site. */
export async function findSiteCarrier(
  db: Db,
  siteId: string,
): Promise<{ carrierId: string; name: string; districtCode: string | null } | null> {
  const [row] = await db
    .select({ carrierId: site.carrierId, name: site.name, districtCode: site.districtCode })
    .from(site)
    .where(eq(site.id, siteId));
  return row ?? null;
}

/** The carrier who answers for a site, with what it says about data there; null where there is no such site. */
export async function findResponsibleCarrier(db: Db, siteId: string) {
  const [row] = await db
    .select({ siteName: site.name, carrier, settings: carrierSettings })
    .from(site)
    .innerJoin(carrier, eq(carrier.id, site.carrierId))
    .leftJoin(carrierSettings, eq(carrierSettings.carrierId, carrier.id))
    .where(eq(site.id, siteId));
  return row ?? null;
}
