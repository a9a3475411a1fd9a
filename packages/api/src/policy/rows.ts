import { carrierExists, type Db, listPolicyRows, type PolicyOwner, type PolicyRow } from '@jmd-digital/db';
import type { Target } from '@jmd-digital/domain/identity';
import type { Policy, StoredPolicy } from '@jmd-digital/schemas';
import type { ApiContext } from '../context.ts';
import { siteTarget } from '../identity/targets.ts';

/** Every version of everybody who has a say at a site, at a carrier or, without either, in the programme. */
export async function policiesAt(
  db: Db,
  { carrierId = null, siteId = null }: Pick<Target, 'carrierId' | 'siteId'>,
): Promise<StoredPolicy[]> {
  return (await listPolicyRows(db, { carrierId, siteId })).map(toPolicy);
}

export function toPolicy({
  carrierId,
  siteId,
  revision,
  createdBy: _,
  createdAt: __,
  ...row
}: PolicyRow): StoredPolicy {
  return { policy: { ...row, ownerId: siteId ?? carrierId }, revision };
}

/** Columns of an owner, as the contract names it. */
const ownerOf = ({ level, ownerId }: Pick<Policy, 'level' | 'ownerId'>): PolicyOwner => ({
  ...{ level, carrierId: level === 'carrier' ? ownerId : null, siteId: level === 'site' ? ownerId : null },
});

/**
 * An owner as the target of a permission; null where there is none. A policy of a site is the site's alone: its carrier
 * narrows it by a policy of its own.
 */
export async function ownerTarget(
  ctx: ApiContext,
  given: Pick<Policy, 'level' | 'ownerId'>,
): Promise<(Target & { owner: PolicyOwner }) | null> {
  const owner = ownerOf(given);
  const { carrierId, siteId } = owner;
  if (siteId !== null && !(await siteTarget(ctx, siteId))) return null;
  if (carrierId !== null && !(await carrierExists(ctx.database.db, carrierId))) return null;
  return { carrierId, siteId, owner };
}

export const isOwnedBy = (row: PolicyOwner, { level, carrierId, siteId }: PolicyOwner): boolean =>
  row.level === level && row.carrierId === carrierId && row.siteId === siteId;
