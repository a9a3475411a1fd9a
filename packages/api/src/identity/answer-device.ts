import { setTicketAnswer } from '@jmd-digital/db';
import { answerDeviceInput, done } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { audit } from './audited.ts';
import { lockOffer } from './device-offer.ts';
import { ownSession } from './own.ts';

/** Lets a new device in. The first answer counts. */
export const answerDevice = procedure
  .input(answerDeviceInput)
  .output(done)
  .mutation(({ ctx, input: { offerId, sealed } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { account } = await ownSession(ctx, tx);
      const { ticket, offer } = await lockOffer(ctx, tx, { id: offerId });
      if (offer.answer === sealed && ticket.accountId === account.id) return { done: true as const };
      if (offer.answer) throw new ApiError('conflict');
      await setTicketAnswer(tx, ticket.id, account.id, { ...offer, answer: sealed });
      await audit(ctx, tx, { verb: 'device.added', objectKind: 'account', objectId: account.id });
      return { done: true as const };
    }),
  );
