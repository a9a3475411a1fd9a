import { findSiteCarrier, scopeName } from '@jmd-digital/db';
import type { Target } from '@jmd-digital/domain/identity';
import { ROLE_SCOPES, type RoleName } from '@jmd-digital/schemas';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';

export interface RoleAt {
  role: RoleName;
  carrierId: string | null;
  siteId: string | null;
}

/**
 * A role at a place as the target of a permission. Throws `invalid_input` where the role is not held at such a place;
 * null where there is no such place.
 */
export async function roleTarget(ctx: ApiContext, at: RoleAt): Promise<Target | null> {
  const scope = at.siteId ? 'site' : at.carrierId ? 'carrier' : 'platform';
  if (ROLE_SCOPES[at.role] !== scope || (at.siteId && at.carrierId)) {
    throw new ApiError('invalid_input', { fieldErrors: { role: 'invalid' } });
  }
  const { db } = ctx.database;
  if (at.siteId) {
    const site = await findSiteCarrier(db, at.siteId);
    return site && { role: at.role, siteId: at.siteId, carrierId: site.carrierId };
  }
  if (at.carrierId && (await scopeName(db, at)) === null) return null;
  return { role: at.role, siteId: null, carrierId: at.carrierId };
}
