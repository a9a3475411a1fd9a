import { findInvitation, findSiteCarrier, revokeInvitationRow } from '@jmd-digital/db';
import { done, revokeInvitationInput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { audit } from './audited.ts';

/** Takes an invitation back. One that was taken back already stays so; one that was used is a `conflict`. */
export const revokeInvitation = procedureOn(revokeInvitationInput, async (ctx, { invitationId }) => {
  const row = await findInvitation(ctx.database.db, invitationId);
  if (!row) return null;
  const site = row.siteId ? await findSiteCarrier(ctx.database.db, row.siteId) : null;
  return { row, siteId: row.siteId, carrierId: site?.carrierId ?? row.carrierId };
})
  .output(done)
  .mutation(({ ctx, input: { invitationId } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { row, siteId, carrierId } = ctx.target;
      if (row.revokedAt) return { done: true as const };
      if (!(await revokeInvitationRow(tx, invitationId, ctx.now().toString()))) throw new ApiError('conflict');
      await audit(ctx, tx, {
        ...{ verb: 'invitation.revoked', objectKind: 'invitation', objectId: invitationId, siteId, carrierId },
      });
      return { done: true as const };
    }),
  );
