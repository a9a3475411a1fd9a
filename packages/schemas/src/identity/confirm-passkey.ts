import * as z from 'zod';
import { uuid } from '../ids.ts';

/** Keeps a new passkey. With the first factor come backup codes, shown once. */
export const confirmPasskeyInput = z.object({
  ticket: z.string().max(100),
  response: z.record(z.string(), z.unknown()),
  label: z.string().trim().min(1).max(60),
});
export type ConfirmPasskeyInput = z.input<typeof confirmPasskeyInput>;

export const confirmPasskeyOutput = z.object({ factorId: uuid, backupCodes: z.array(z.string()).nullable() });
export type ConfirmPasskeyOutput = z.infer<typeof confirmPasskeyOutput>;

export const confirmPasskeyReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'wrong_code',
  'ticket_expired',
  'conflict',
] as const;

export const confirmPasskeyExample: { input: ConfirmPasskeyInput } = {
  input: { ticket: 'A'.repeat(43), response: {}, label: 'Laptop' },
};
