import { insertTicket } from '@jmd-digital/db';
import { offerDeviceInput, offerDeviceOutput } from '@jmd-digital/schemas';
import { procedure } from '../trpc.ts';
import { newToken } from './tokens.ts';

const MINUTES = 10;

/** A new device asks to be let in. Who shows the code decides nothing; who reads it does. */
export const offerDevice = procedure
  .input(offerDeviceInput)
  .output(offerDeviceOutput)
  .mutation(async ({ ctx, input: { requestPublic, label } }) => {
    const now = ctx.now();
    await ctx.limits.takeNew(ctx.address, now);
    const { token, hash } = newToken();
    const offerId = crypto.randomUUID();
    const expiresAt = now.add({ minutes: MINUTES }).toString();
    const data = { requestPublic, label };
    const row = { id: offerId, tokenHash: hash, kind: 'device-link', accountId: null, data, expiresAt } as const;
    await insertTicket(ctx.database.db, row, now.toString());
    return { offerId, secret: token, expiresAt };
  });
