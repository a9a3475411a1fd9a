import * as z from 'zod';
import { EXAMPLE_BYTES, EXAMPLE_DEVICE, EXAMPLE_ID, EXAMPLE_KDF, EXAMPLE_KEYS } from '../examples.ts';
import { uuid } from '../ids.ts';
import { LOCALES } from '../locales.ts';
import { authKey, device, kdf, loginName, publicKeys, sealedRoot, signedIn } from './common.ts';

/** A client makes an account: a pseudonym and what the device derived from a password. The id is made by the device. */
export const signUpInput = z.object({
  accountId: uuid,
  loginName,
  kdf,
  authKey,
  sealedRoot,
  publicKeys,
  locale: z.enum(LOCALES),
  device,
});
export type SignUpInput = z.input<typeof signUpInput>;

export const signUpOutput = signedIn;
export type SignUpOutput = z.infer<typeof signUpOutput>;

export const signUpReasons = ['invalid_input', 'name_taken', 'conflict', 'rate_limited'] as const;

export const signUpExample: { input: SignUpInput } = {
  input: {
    accountId: EXAMPLE_ID,
    loginName: 'blauer-apfel',
    kdf: EXAMPLE_KDF,
    authKey: EXAMPLE_BYTES[32],
    sealedRoot: EXAMPLE_BYTES[60],
    publicKeys: EXAMPLE_KEYS,
    locale: 'de',
    device: EXAMPLE_DEVICE,
  },
};
