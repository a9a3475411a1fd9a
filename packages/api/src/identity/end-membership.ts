import {
  countOthersAtCarrier,
  countRole,
  currentMemberships,
  endMembershipRow,
  findMembership,
  holdsKeys,
  withdrawFromSite,
} from '@jmd-digital/db';
import { done, endMembershipInput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { audit } from './audited.ts';

/**
 * Ends a role, from the next request on. Whoever held keys with it loses them in the same moment, and every key that
 * they knew is due for a new epoch. The last administrator of the platform and of a carrier stay.
 */
export const endMembership = procedureOn(endMembershipInput, async (ctx, { membershipId }) => {
  const row = await findMembership(ctx.database.db, membershipId);
  return row && { row, role: row.role, siteId: row.siteId, carrierId: row.carrierOf };
})
  .output(done)
  .mutation(({ ctx }) =>
    ctx.database.db.transaction(async (tx) => {
      const { id, role, accountId, siteId, carrierId } = ctx.target.row;
      const at = ctx.now().toString();
      if (!(await endMembershipRow(tx, id, at))) return { done: true as const };
      if (role === 'platform-admin' && (await countRole(tx, role, at)) === 0) throw new ApiError('last_administrator');
      if (
        role === 'carrier-admin' &&
        carrierId &&
        (await countOthersAtCarrier(tx, role, carrierId, accountId, at)) === 0
      ) {
        throw new ApiError('last_administrator');
      }
      const left = await currentMemberships(tx, accountId, at);
      const stillHolds = left.some((held) => held.siteId === siteId && holdsKeys(held.role));
      if (siteId && holdsKeys(role) && !stillHolds) await withdrawFromSite(tx, accountId, siteId, at);
      await audit(ctx, tx, {
        ...{ verb: 'membership.ended', objectKind: 'membership', objectId: id },
        ...{ siteId, carrierId: ctx.target.carrierId ?? null },
      });
      return { done: true as const };
    }),
  );
