import * as z from 'zod';

/** A secret for an authenticator app (RFC 6238), as text and as `otpauth:` address. It counts once a code was proven. */
export const startTotpInput = z.object({});
export type StartTotpInput = z.input<typeof startTotpInput>;

export const startTotpOutput = z.object({ ticket: z.string(), secret: z.string(), uri: z.string() });
export type StartTotpOutput = z.infer<typeof startTotpOutput>;

export const startTotpReasons = ['not_signed_in', 'not_permitted', 'step_up_required'] as const;

export const startTotpExample: { input: StartTotpInput } = { input: {} };
