import { findSiteCarrier } from '@jmd-digital/db';
import type { Target } from '@jmd-digital/domain/identity';
import type { ApiContext } from '../context.ts';

/** A site as the target of a permission; null where there is no such site. */
export async function siteTarget(ctx: ApiContext, siteId: string): Promise<(Target & { siteId: string }) | null> {
  const found = await findSiteCarrier(ctx.database.db, siteId);
  return found && { siteId, carrierId: found.carrierId };
}
