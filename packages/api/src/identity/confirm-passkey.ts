import { deleteTicket } from '@jmd-digital/db';
import { confirmPasskeyInput, confirmPasskeyOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { keepFactor } from './new-factor.ts';
import { ownSession } from './own.ts';
import { readNewPasskey } from './passkeys.ts';
import { tryTicket } from './second-factor.ts';

/** Keeps a new passkey once it has answered its challenge. */
export const confirmPasskey = procedure
  .input(confirmPasskeyInput)
  .output(confirmPasskeyOutput)
  .mutation(async ({ ctx, input }) => {
    const { account } = await ownSession(ctx, ctx.database.db);
    const ticket = await tryTicket(ctx, 'passkey-setup', input.ticket, account.id);
    const passkey = await readNewPasskey(ctx, input.response, ticket.data.challenge ?? '');
    if (!passkey) throw new ApiError('wrong_code');
    return ctx.database.db.transaction(async (tx) => {
      await deleteTicket(tx, ticket.id);
      return keepFactor(ctx, tx, { accountId: account.id, kind: 'passkey', label: input.label, ...passkey });
    });
  });
