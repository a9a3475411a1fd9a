import * as z from 'zod';
import { EXAMPLE_BYTES, EXAMPLE_KDF } from '../examples.ts';
import { authKey, base64Url, device, kdf, sealedRoot, signedIn } from './common.ts';

/** Sets another password: the root key stays, sealed anew. All other sessions end. Proven by a fresh step-up, by a recovery ticket, or, on a device that still has its keys, by the signing key. */
export const setPasswordInput = z.object({
  kdf,
  authKey,
  sealedRoot,
  proof: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('session') }),
    z.object({ kind: z.literal('recovery'), ticket: z.string().max(100), device }),
    z.object({
      kind: z.literal('signing-key'),
      /** Ed25519 over `jmd/1/set-password`, the account id and SHA-256 of the new auth key, in the canonical encoding. */
      signature: base64Url(64),
    }),
  ]),
});
export type SetPasswordInput = z.input<typeof setPasswordInput>;

export const setPasswordOutput = z.discriminatedUnion('kind', [z.object({ kind: z.literal('changed') }), signedIn]);
export type SetPasswordOutput = z.infer<typeof setPasswordOutput>;

export const setPasswordReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'step_up_required',
  'wrong_credentials',
  'ticket_expired',
] as const;

export const setPasswordExample: { input: SetPasswordInput } = {
  input: { kdf: EXAMPLE_KDF, authKey: EXAMPLE_BYTES[32], sealedRoot: EXAMPLE_BYTES[60], proof: { kind: 'session' } },
};
