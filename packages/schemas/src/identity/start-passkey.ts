import * as z from 'zod';

/** Options for a new passkey (WebAuthn). */
export const startPasskeyInput = z.object({});
export type StartPasskeyInput = z.input<typeof startPasskeyInput>;

export const startPasskeyOutput = z.object({ ticket: z.string(), options: z.record(z.string(), z.unknown()) });
export type StartPasskeyOutput = z.infer<typeof startPasskeyOutput>;

export const startPasskeyReasons = ['not_signed_in', 'not_permitted', 'step_up_required'] as const;

export const startPasskeyExample: { input: StartPasskeyInput } = { input: {} };
