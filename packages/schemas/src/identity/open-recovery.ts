import * as z from 'zod';
import { EXAMPLE_BYTES } from '../examples.ts';
import { uuid } from '../ids.ts';
import { authKey, loginName, sealedRoot } from './common.ts';

/** Whoever has the recovery code gets the root key sealed under it, and a ticket to set a new password with. */
export const openRecoveryInput = z.object({ loginName, authKey });
export type OpenRecoveryInput = z.input<typeof openRecoveryInput>;

export const openRecoveryOutput = z.object({ accountId: uuid, sealedRoot, ticket: z.string() });
export type OpenRecoveryOutput = z.infer<typeof openRecoveryOutput>;

export const openRecoveryReasons = ['invalid_input', 'wrong_credentials', 'account_locked', 'rate_limited'] as const;

export const openRecoveryExample: { input: OpenRecoveryInput } = {
  input: { loginName: 'blauer-apfel', authKey: EXAMPLE_BYTES[32] },
};
