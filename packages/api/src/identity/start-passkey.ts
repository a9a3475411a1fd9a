import { listFactorRows } from '@jmd-digital/db';
import { startPasskeyInput, startPasskeyOutput } from '@jmd-digital/schemas';
import { procedure } from '../trpc.ts';
import { ownSession } from './own.ts';
import { newPasskeyQuestion } from './passkeys.ts';
import { giveTicket } from './second-factor.ts';

/** What a browser needs to make a passkey for this account. */
export const startPasskey = procedure
  .input(startPasskeyInput)
  .output(startPasskeyOutput)
  .mutation(async ({ ctx }) => {
    const { db } = ctx.database;
    const { account } = await ownSession(ctx, db);
    const { challenge, options } = await newPasskeyQuestion(ctx, account, await listFactorRows(db, account.id));
    return { ticket: await giveTicket(ctx, 'passkey-setup', account.id, { challenge }), options };
  });
