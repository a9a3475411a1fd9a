import {
  ageKeysOfSite,
  countRole,
  currentMemberships,
  deleteSessions,
  holdsKeys,
  updateAccount,
} from '@jmd-digital/db';
import { done, setAccountStateInput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { audit } from './audited.ts';
import { accountTarget } from './targets.ts';

/**
 * Locks an account of staff, which ends its sessions at once, or opens it again. Keys that a locked account knew are due
 * for another epoch; after it was opened again, colleagues hand it the newest.
 */
export const setAccountState = procedureOn(setAccountStateInput, (ctx, { accountId }) => accountTarget(ctx, accountId))
  .output(done)
  .mutation(({ ctx, input: { accountId, state } }) =>
    ctx.database.db.transaction(async (tx) => {
      if (ctx.target.account.state === state) return { done: true as const };
      const at = ctx.now().toString();
      await updateAccount(tx, accountId, { state });
      if (state === 'locked') {
        const roles = await currentMemberships(tx, accountId, at);
        const administers = roles.some(({ role }) => role === 'platform-admin');
        if (administers && (await countRole(tx, 'platform-admin', at)) === 0) throw new ApiError('last_administrator');
        await deleteSessions(tx, accountId);
        const sites = roles.flatMap((held) => (held.siteId !== null && holdsKeys(held.role) ? [held.siteId] : []));
        for (const siteId of [...new Set(sites)].toSorted()) await ageKeysOfSite(tx, siteId);
      }
      await audit(ctx, tx, {
        ...{ verb: state === 'locked' ? 'account.locked' : 'account.unlocked', objectKind: 'account' },
        ...{ objectId: accountId, siteId: ctx.target.siteId ?? null, carrierId: ctx.target.carrierId ?? null },
      });
      return { done: true as const };
    }),
  );
