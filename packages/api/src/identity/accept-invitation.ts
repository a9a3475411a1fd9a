import { insertAudit, insertMembership, lockOpenInvitation, markInvitationUsed, putProfile } from '@jmd-digital/db';
import { acceptInvitationInput, signedIn } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { makeAccount } from './new-account.ts';
import { ownAccountOf } from './own-account.ts';
import { openSession } from './session.ts';
import { hashOf } from './tokens.ts';

/** Makes the account of an invited employee with its role, once, whoever presses at the same moment. */
export const acceptInvitation = procedure
  .input(acceptInvitationInput)
  .output(signedIn)
  .mutation(async ({ ctx, input }) => {
    await ctx.limits.takeNew(ctx.address, ctx.now());
    const at = ctx.now().toString();
    return ctx.database.db.transaction(async (tx) => {
      const invited = await lockOpenInvitation(tx, hashOf(input.token), at);
      if (!invited) throw new ApiError('ticket_expired');
      const { account, made } = await makeAccount(ctx, tx, 'staff', input);
      if (!made) throw new ApiError('conflict');
      await putProfile(tx, { accountId: account.id, publicName: input.publicName, languages: ['de'], topics: [] });
      const { role, carrierId, siteId } = invited;
      const membership = { id: crypto.randomUUID(), accountId: account.id, role, carrierId, siteId };
      await insertMembership(tx, { ...membership, since: at });
      await markInvitationUsed(tx, invited.id, account.id);
      const where = { at, actorId: account.id, siteId, carrierId };
      await insertAudit(tx, { ...where, verb: 'account.created', objectKind: 'account', objectId: account.id });
      await insertAudit(tx, { ...where, verb: 'invitation.used', objectKind: 'invitation', objectId: invited.id });
      const session = await openSession(ctx, tx, {
        ...{ accountId: account.id, kind: 'staff', device: input.device, fresh: true },
      });
      return {
        kind: 'signed-in' as const,
        account: await ownAccountOf(tx, account, at),
        sessionId: session.id,
        elevatedUntil: session.elevatedUntil,
        sealedRoot: input.sealedRoot,
      };
    });
  });
