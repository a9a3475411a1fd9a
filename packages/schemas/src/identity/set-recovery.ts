import * as z from 'zod';
import { EXAMPLE_BYTES } from '../examples.ts';
import { authKey, done, sealedRoot } from './common.ts';

/** Keeps the root key sealed under the recovery code, or takes it away. The code itself never leaves the device. */
export const setRecoveryInput = z.object({ recovery: z.object({ authKey, sealedRoot }).nullable() });
export type SetRecoveryInput = z.input<typeof setRecoveryInput>;

export const setRecoveryOutput = done;
export type SetRecoveryOutput = z.infer<typeof setRecoveryOutput>;

export const setRecoveryReasons = ['invalid_input', 'not_signed_in', 'step_up_required'] as const;

export const setRecoveryExample: { input: SetRecoveryInput } = {
  input: { recovery: { authKey: EXAMPLE_BYTES[32], sealedRoot: EXAMPLE_BYTES[60] } },
};
