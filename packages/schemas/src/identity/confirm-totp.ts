import * as z from 'zod';
import { uuid } from '../ids.ts';

/** Proves a code of the new secret. With the first factor come backup codes, shown once. */
export const confirmTotpInput = z.object({
  ticket: z.string().max(100),
  code: z.string().max(20),
  label: z.string().trim().min(1).max(60),
});
export type ConfirmTotpInput = z.input<typeof confirmTotpInput>;

export const confirmTotpOutput = z.object({ factorId: uuid, backupCodes: z.array(z.string()).nullable() });
export type ConfirmTotpOutput = z.infer<typeof confirmTotpOutput>;

export const confirmTotpReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'wrong_code',
  'ticket_expired',
] as const;

export const confirmTotpExample: { input: ConfirmTotpInput } = {
  input: { ticket: 'A'.repeat(43), code: '123456', label: 'Diensthandy' },
};
