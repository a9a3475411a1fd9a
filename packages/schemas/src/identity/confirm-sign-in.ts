import * as z from 'zod';
import { factorProof, signedIn } from './common.ts';

/** Ends the sign-in of staff with the second factor. Five tries for one ticket. */
export const confirmSignInInput = z.object({ ticket: z.string().max(100), proof: factorProof });
export type ConfirmSignInInput = z.input<typeof confirmSignInInput>;

export const confirmSignInOutput = signedIn;
export type ConfirmSignInOutput = z.infer<typeof confirmSignInOutput>;

export const confirmSignInReasons = [
  'invalid_input',
  'wrong_code',
  'ticket_expired',
  'account_locked',
  'rate_limited',
] as const;

export const confirmSignInExample: { input: ConfirmSignInInput } = {
  input: { ticket: 'A'.repeat(43), proof: { kind: 'totp', code: '123456' } },
};
