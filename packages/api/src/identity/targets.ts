import {
  type AccountRow,
  currentMemberships,
  findAccount,
  findSiteCarrier,
  type ScopeFilter,
  scopeName,
} from '@jmd-digital/db';
import type { Target } from '@jmd-digital/domain/identity';
import type { ApiContext } from '../context.ts';

/** A site as the target of a permission; null where there is no such site. */
export async function siteTarget(
  ctx: ApiContext,
  siteId: string,
): Promise<(Target & { siteId: string; carrierId: string }) | null> {
  const found = await findSiteCarrier(ctx.database.db, siteId);
  return found && { siteId, carrierId: found.carrierId };
}

/** A site, a carrier, or, without either, the platform. Null where there is no such site or carrier. */
export async function scopeTarget(
  ctx: ApiContext,
  { siteId, carrierId }: { siteId?: string | undefined; carrierId?: string | undefined },
): Promise<(Target & { scope: ScopeFilter }) | null> {
  if (siteId !== undefined) {
    const site = await siteTarget(ctx, siteId);
    return site && { ...site, scope: { siteId } };
  }
  if (carrierId === undefined) return { siteId: null, carrierId: null, scope: 'platform' };
  const name = await scopeName(ctx.database.db, { siteId: null, carrierId });
  return name === null ? null : { siteId: null, carrierId, scope: { carrierId } };
}

/** An account of staff, at the narrowest place that holds all of its present roles: one site, one carrier, or the platform. */
export async function accountTarget(
  ctx: ApiContext,
  accountId: string,
): Promise<(Target & { account: AccountRow }) | null> {
  const { db } = ctx.database;
  const account = await findAccount(db, accountId);
  if (account?.kind !== 'staff' || account.state === 'closed') return null;
  const roles = await currentMemberships(db, accountId, ctx.now().toString());
  const only = <T>(values: readonly T[]) => (new Set(values).size === 1 ? (values[0] ?? null) : null);
  return {
    ...{ account, accountId },
    siteId: only(roles.map(({ siteId }) => siteId)),
    carrierId: only(roles.map(({ carrierOf }) => carrierOf)),
  };
}
