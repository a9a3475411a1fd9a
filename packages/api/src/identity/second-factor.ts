import type { AccountRow } from '@jmd-digital/db';
import type { Device, SignInOutput } from '@jmd-digital/schemas';
import type { ApiContext } from '../context.ts';

/** Asks for the second factor, or gives null where the account has none yet: its session may then only set one up. */
export async function askSecondFactor(
  _ctx: ApiContext,
  _account: AccountRow,
  _device: Device,
): Promise<Extract<SignInOutput, { kind: 'second-factor' }> | null> {
  return null;
}
