import * as z from 'zod';
import { EXAMPLE_BYTES, EXAMPLE_DEVICE, EXAMPLE_KDF, EXAMPLE_KEYS } from '../examples.ts';
import { authKey, device, kdf, loginName, publicKeys, sealedRoot, signedIn } from './common.ts';

/** Begins the account anew with a reset code: new password, new keys. Cases stay; what was sealed for the old keys stays locked. */
export const resetAccountInput = z.object({
  loginName,
  code: z.string().max(60),
  kdf,
  authKey,
  sealedRoot,
  publicKeys,
  device,
});
export type ResetAccountInput = z.input<typeof resetAccountInput>;

export const resetAccountOutput = signedIn;
export type ResetAccountOutput = z.infer<typeof resetAccountOutput>;

export const resetAccountReasons = ['invalid_input', 'wrong_code', 'conflict', 'rate_limited'] as const;

export const resetAccountExample: { input: ResetAccountInput } = {
  input: {
    loginName: 'blauer-apfel',
    code: 'ABCD-EFGH-JKMN',
    kdf: EXAMPLE_KDF,
    authKey: EXAMPLE_BYTES[32],
    sealedRoot: EXAMPLE_BYTES[60],
    publicKeys: EXAMPLE_KEYS,
    device: EXAMPLE_DEVICE,
  },
};
