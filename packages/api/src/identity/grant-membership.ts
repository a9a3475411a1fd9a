import { currentMemberships, findAccount, insertMembership } from '@jmd-digital/db';
import { grantMembershipInput, grantMembershipOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { audit } from './audited.ts';
import { roleTarget } from './role-scope.ts';

/** Gives an employee a role. The role that they hold already is given back. */
export const grantMembership = procedureOn(grantMembershipInput, roleTarget)
  .output(grantMembershipOutput)
  .mutation(({ ctx, input }) =>
    ctx.database.db.transaction(async (tx) => {
      const account = await findAccount(tx, input.accountId);
      if (account?.kind !== 'staff' || account.state === 'closed') throw new ApiError('not_found');
      const at = ctx.now().toString();
      const { id, accountId, role, carrierId, siteId } = input;
      if (await insertMembership(tx, { id, accountId, role, carrierId, siteId, since: at })) {
        await audit(ctx, tx, {
          ...{ verb: 'membership.granted', objectKind: 'membership', objectId: id },
          ...{ siteId, carrierId: ctx.target.carrierId ?? null },
        });
        return { membershipId: id };
      }
      const held = (await currentMemberships(tx, accountId, at)).find(
        (each) => each.role === role && each.siteId === siteId && each.carrierId === carrierId,
      );
      if (!held) throw new ApiError('conflict');
      return { membershipId: held.id };
    }),
  );
