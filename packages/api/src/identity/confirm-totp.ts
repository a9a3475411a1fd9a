import { deleteTicket } from '@jmd-digital/db';
import { confirmTotpInput, confirmTotpOutput } from '@jmd-digital/schemas';
import { fromBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { keepFactor } from './new-factor.ts';
import { ownSession } from './own.ts';
import { tryTicket } from './second-factor.ts';
import { stepOf } from './totp.ts';

/** Keeps a new TOTP secret once a code of it was proven. */
export const confirmTotp = procedure
  .input(confirmTotpInput)
  .output(confirmTotpOutput)
  .mutation(async ({ ctx, input }) => {
    const { account } = await ownSession(ctx, ctx.database.db);
    const ticket = await tryTicket(ctx, 'totp-setup', input.ticket, account.id);
    const sealedSecret = fromBase64Url(String(ticket.data.sealed));
    const secret = ctx.seal.open('totp', account.id, sealedSecret);
    const lastStep = stepOf(secret, input.code, ctx.now().epochMilliseconds);
    if (lastStep === null) throw new ApiError('wrong_code');
    return ctx.database.db.transaction(async (tx) => {
      await deleteTicket(tx, ticket.id);
      return keepFactor(ctx, tx, { accountId: account.id, kind: 'totp', label: input.label, sealedSecret, lastStep });
    });
  });
