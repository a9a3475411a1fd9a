import { findPolicy, insertPolicies, lockPolicies, nextPolicyVersion, updatePolicy } from '@jmd-digital/db';
import { changeProblems, sameContent } from '@jmd-digital/domain/policy';
import { putPolicyInput, putPolicyOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { procedureOn } from '../trpc.ts';
import { isOwnedBy, ownerTarget, toPolicy } from './rows.ts';

/** Where a form marks what may not be so. */
const FIELDS = { fixed: 'policy', validFrom: 'policy.validFrom', validTo: 'policy.validTo' } as const;

/** Makes a version of a policy, or changes what of one may still be changed. */
export const putPolicy = procedureOn(putPolicyInput, (ctx, { policy }) => ownerTarget(ctx, policy))
  .output(putPolicyOutput)
  .mutation(({ ctx, input }) =>
    ctx.database.db.transaction(async (tx) => {
      const { owner } = ctx.target;
      await lockPolicies(tx);
      const row = await findPolicy(tx, input.policy.id);
      if (row && !isOwnedBy(row, owner)) throw new ApiError('conflict');
      const before = row && toPolicy(row);
      const policy = { ...input.policy, version: row?.version ?? (await nextPolicyVersion(tx, owner)) };
      const revision = input.revision + 1;
      if (before?.revision === revision && sameContent(before.policy, policy)) return before;
      if ((before?.revision ?? 0) !== input.revision) throw new ApiError('conflict');
      const problems = changeProblems(before?.policy ?? null, policy, todayInGermany(ctx));
      if (problems.length > 0) {
        throw new ApiError('invalid_input', {
          fieldErrors: Object.fromEntries(problems.map((each) => [FIELDS[each], 'invalid'])),
        });
      }
      const { id, version, level: _, ownerId: __, ...content } = policy;
      if (row) await updatePolicy(tx, id, { ...content, revision });
      else {
        const made = { createdBy: ctx.actor.accountId, createdAt: ctx.now().toString() };
        await insertPolicies(tx, [{ id, version, ...owner, ...content, ...made, revision }]);
      }
      const { carrierId, siteId } = owner;
      await audit(ctx, tx, { verb: 'policy.changed', objectKind: 'policy', objectId: id, carrierId, siteId });
      return { policy, revision };
    }),
  );
