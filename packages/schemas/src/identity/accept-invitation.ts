import * as z from 'zod';
import { EXAMPLE_BYTES, EXAMPLE_DEVICE, EXAMPLE_ID, EXAMPLE_KDF, EXAMPLE_KEYS } from '../examples.ts';
import { uuid } from '../ids.ts';
import { LOCALES } from '../locales.ts';
import { authKey, device, kdf, loginName, publicKeys, sealedRoot, signedIn } from './common.ts';

/** Makes the account of an invited employee. The session may do nothing but set up a second factor until there is one. */
export const acceptInvitationInput = z.object({
  token: z.string().max(100),
  accountId: uuid,
  loginName,
  publicName: z.string().trim().min(1).max(80),
  kdf,
  authKey,
  sealedRoot,
  publicKeys,
  locale: z.enum(LOCALES),
  device,
});
export type AcceptInvitationInput = z.input<typeof acceptInvitationInput>;

export const acceptInvitationOutput = signedIn;
export type AcceptInvitationOutput = z.infer<typeof acceptInvitationOutput>;

export const acceptInvitationReasons = [
  'invalid_input',
  'ticket_expired',
  'name_taken',
  'conflict',
  'rate_limited',
] as const;

export const acceptInvitationExample: { input: AcceptInvitationInput } = {
  input: {
    token: 'A'.repeat(43),
    accountId: EXAMPLE_ID,
    loginName: 'muster',
    publicName: 'Mira',
    kdf: EXAMPLE_KDF,
    authKey: EXAMPLE_BYTES[32],
    sealedRoot: EXAMPLE_BYTES[60],
    publicKeys: EXAMPLE_KEYS,
    locale: 'de',
    device: EXAMPLE_DEVICE,
  },
};
