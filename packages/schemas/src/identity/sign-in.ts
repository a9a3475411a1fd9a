import * as z from 'zod';
import { EXAMPLE_BYTES, EXAMPLE_DEVICE } from '../examples.ts';
import { authKey, device, loginName, secondFactorWanted, signedIn } from './common.ts';

/** Begins a session, or asks staff for the second factor. A wrong name and a wrong password give the same answer. */
export const signInInput = z.object({ loginName, authKey, device });
export type SignInInput = z.input<typeof signInInput>;

export const signInOutput = z.discriminatedUnion('kind', [signedIn, secondFactorWanted]);
export type SignInOutput = z.infer<typeof signInOutput>;

export const signInReasons = [
  'invalid_input',
  'wrong_credentials',
  'account_locked',
  'demonstration_account',
  'rate_limited',
] as const;

export const signInExample: { input: SignInInput } = {
  input: { loginName: 'blauer-apfel', authKey: EXAMPLE_BYTES[32], device: EXAMPLE_DEVICE },
};
