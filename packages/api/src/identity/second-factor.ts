import type { AccountRow, Db } from '@jmd-digital/db';
import type { Device, FactorProof, SignInOutput } from '@jmd-digital/schemas';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';

/** Asks for the second factor, or gives null where the account has none yet: its session may then only set one up. */
export async function askSecondFactor(
  _ctx: ApiContext,
  _account: AccountRow,
  _device: Device,
): Promise<Extract<SignInOutput, { kind: 'second-factor' }> | null> {
  return null;
}

/** Throws `wrong_code` or `ticket_expired` unless the proof is right. */
export async function proveFactor(
  _ctx: ApiContext,
  _db: Db,
  _accountId: string,
  _proof: FactorProof,
  _ticket: string | null,
): Promise<void> {
  throw new ApiError('wrong_code');
}
