import { listFactorRows } from '@jmd-digital/db';
import { startPasskeyStepUpInput, startPasskeyStepUpOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { ownSession } from './own.ts';
import { passkeyQuestion } from './passkeys.ts';
import { giveTicket } from './second-factor.ts';

/** The challenge for a step-up with one of the own passkeys. */
export const startPasskeyStepUp = procedure
  .input(startPasskeyStepUpInput)
  .output(startPasskeyStepUpOutput)
  .mutation(async ({ ctx }) => {
    const { db } = ctx.database;
    const { account } = await ownSession(ctx, db);
    const passkeys = (await listFactorRows(db, account.id)).filter(({ kind }) => kind === 'passkey');
    if (passkeys.length === 0) throw new ApiError('not_found');
    const { challenge, options } = await passkeyQuestion(ctx, passkeys);
    return { ticket: await giveTicket(ctx, 'passkey-step-up', account.id, { challenge }), passkeyOptions: options };
  });
