import { deletePolicy, findPolicy, lockPolicies } from '@jmd-digital/db';
import { isRemovable } from '@jmd-digital/domain/policy';
import { done, removePolicyInput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { procedureOn } from '../trpc.ts';
import { isOwnedBy, ownerTarget, toPolicy } from './rows.ts';

/** Removes a version that was not in force yet. */
export const removePolicy = procedureOn(removePolicyInput, ownerTarget)
  .output(done)
  .mutation(({ ctx, input: { policyId } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { owner } = ctx.target;
      await lockPolicies(tx);
      const row = await findPolicy(tx, policyId);
      if (!row || !isOwnedBy(row, owner)) return { done: true as const };
      if (!isRemovable(toPolicy(row).policy, todayInGermany(ctx))) {
        throw new ApiError('invalid_input', { fieldErrors: { policyId: 'invalid' } });
      }
      await deletePolicy(tx, policyId);
      const { carrierId, siteId } = owner;
      await audit(ctx, tx, { verb: 'policy.removed', objectKind: 'policy', objectId: policyId, carrierId, siteId });
      return { done: true as const };
    }),
  );
