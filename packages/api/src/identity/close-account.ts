import { closeAccountRow, countRole, currentMemberships, holdsKeys, withdrawFromSite } from '@jmd-digital/db';
import { closeAccountInput, done } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { audit } from './audited.ts';
import { ownSession } from './own.ts';

/**
 * Closes the own account. What opens its keys goes at once, and with it everything that only this account could open;
 * its name becomes free. What it knew of a team is due for new keys, and its cases there need somebody. The last
 * administrator of the platform stays.
 */
export const closeAccount = procedure
  .input(closeAccountInput)
  .output(done)
  .mutation(({ ctx }) =>
    ctx.database.db.transaction(async (tx) => {
      const { account } = await ownSession(ctx, tx);
      const at = ctx.now().toString();
      const roles = await currentMemberships(tx, account.id, at);
      const administers = roles.some(({ role }) => role === 'platform-admin');
      if (administers && (await countRole(tx, 'platform-admin', at)) <= 1) throw new ApiError('last_administrator');
      await audit(ctx, tx, { verb: 'account.closed', objectKind: 'account', objectId: account.id });
      const sites = roles.flatMap(({ role, siteId }) => (siteId !== null && holdsKeys(role) ? [siteId] : []));
      // In one order, so that two who leave the same sites wait for each other one way round.
      for (const siteId of [...new Set(sites)].toSorted()) await withdrawFromSite(tx, account.id, siteId, at);
      await closeAccountRow(tx, account.id, at);
      ctx.setSessionToken(null);
      return { done: true as const };
    }),
  );
