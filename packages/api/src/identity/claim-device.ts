import { deleteTicket, findAccount } from '@jmd-digital/db';
import { claimDeviceInput, claimDeviceOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { lockOffer } from './device-offer.ts';
import { ownAccountOf } from './own-account.ts';
import { proveFactor } from './second-factor.ts';
import { openSession } from './session.ts';
import { hashOf } from './tokens.ts';

/** Hands a new device what the old one sealed for it, once, with a session of its own. */
export const claimDevice = procedure
  .input(claimDeviceInput)
  .output(claimDeviceOutput)
  .mutation(({ ctx, input }) =>
    ctx.database.db.transaction(async (tx) => {
      const { ticket, offer } = await lockOffer(ctx, tx, { tokenHash: hashOf(input.secret) });
      if (!offer.answer || ticket.accountId === null) return { kind: 'waiting' as const };
      const account = await findAccount(tx, ticket.accountId);
      if (account?.state !== 'active') throw new ApiError('ticket_expired');
      if (account.kind === 'staff') {
        if (!input.proof) throw new ApiError('not_permitted');
        await proveFactor(ctx, tx, account.id, input.proof, null);
      }
      await deleteTicket(tx, ticket.id);
      const session = await openSession(ctx, tx, {
        ...{ accountId: account.id, kind: account.kind, device: input.device, fresh: false },
      });
      return {
        ...{ kind: 'let-in' as const, sealed: offer.answer, sessionId: session.id },
        account: await ownAccountOf(tx, account, ctx.now().toString()),
      };
    }),
  );
