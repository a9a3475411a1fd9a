import { type AccountRow, countAttempt, type Db, findAccountByLogin, findTicketOf } from '@jmd-digital/db';
import { readLoginName } from '@jmd-digital/domain/identity';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { hashOf, readCode, sameBytes } from './tokens.ts';

/** Symbols of a code, and how often one may be tried. 60 bits and five tries leave nothing to guess. */
export const RESET_SYMBOLS = 12;
const TRIES = 5;

/**
 * The account that a reset code is for. Every call is a try, counted before it is judged and whatever comes of it.
 * Throws `wrong_code`, also for names that nobody has and codes whose time is up.
 */
export async function checkResetCode(
  ctx: ApiContext,
  db: Db,
  given: { loginName: string; code: string },
): Promise<{ account: AccountRow; ticketId: string }> {
  const name = readLoginName(given.loginName);
  await ctx.limits.takeProof(name.ok ? name.key : '', ctx.address, ctx.now());
  const account = name.ok ? await findAccountByLogin(db, name.key) : null;
  const ticket = account && (await findTicketOf(db, account.id, 'reset-code', ctx.now().toString()));
  if (!account || !ticket) throw new ApiError('wrong_code');
  const tries = await countAttempt(db, ticket.id);
  const right = sameBytes(ticket.tokenHash, resetHash(account.id, given.code));
  // Looking up the account and setting the password are two calls with the same code.
  if (!right || tries > TRIES * 2) throw new ApiError('wrong_code');
  return { account, ticketId: ticket.id };
}

export const resetHash = (accountId: string, code: string): Uint8Array => hashOf(`${accountId}/${readCode(code)}`);
