import { randomBytes } from 'node:crypto';
import { startTotpInput, startTotpOutput } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
import { procedure } from '../trpc.ts';
import { ownSession } from './own.ts';
import { giveTicket } from './second-factor.ts';
import { totpOf } from './totp.ts';

/** Minutes to set up an authenticator app in. */
const MINUTES = 30;

/** A new secret, 160 bits as RFC 4226 recommends. It waits, sealed, until a code was proven. */
export const startTotp = procedure
  .input(startTotpInput)
  .output(startTotpOutput)
  .mutation(async ({ ctx }) => {
    const { account } = await ownSession(ctx, ctx.database.db);
    const secret = randomBytes(20);
    const sealed = toBase64Url(ctx.seal.seal('totp', account.id, secret));
    const totp = totpOf(secret, account.loginName);
    const ticket = await giveTicket(ctx, 'totp-setup', account.id, { sealed }, MINUTES);
    return { ticket, secret: totp.secret.base32, uri: totp.toString() };
  });
