import { insertInvitation } from '@jmd-digital/db';
import { inviteStaffInput, inviteStaffOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { audit } from './audited.ts';
import { roleTarget } from './role-scope.ts';
import { newToken } from './tokens.ts';

const DAYS = 7;

/** Makes a link for one person and role. Its token is given out here and kept as a hash. */
export const inviteStaff = procedureOn(inviteStaffInput, roleTarget)
  .output(inviteStaffOutput)
  .mutation(({ ctx, input }) =>
    ctx.database.db.transaction(async (tx) => {
      const { token, hash } = newToken();
      const now = ctx.now();
      const expiresAt = now.add({ hours: DAYS * 24 }).toString();
      const row = { ...input, tokenHash: hash, createdBy: ctx.actor.accountId, createdAt: now.toString(), expiresAt };
      // A token that was given out once cannot be given again, so a repeated id is refused.
      if (!(await insertInvitation(tx, row))) throw new ApiError('conflict');
      await audit(ctx, tx, {
        ...{ verb: 'invitation.created', objectKind: 'invitation', objectId: input.id },
        ...{ siteId: ctx.target.siteId ?? null, carrierId: ctx.target.carrierId ?? null },
      });
      return { id: input.id, token, expiresAt };
    }),
  );
