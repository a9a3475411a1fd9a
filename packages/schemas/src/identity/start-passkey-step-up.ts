import * as z from 'zod';

/** The challenge for a step-up with a passkey. */
export const startPasskeyStepUpInput = z.object({});
export type StartPasskeyStepUpInput = z.input<typeof startPasskeyStepUpInput>;

export const startPasskeyStepUpOutput = z.object({
  ticket: z.string(),
  passkeyOptions: z.record(z.string(), z.unknown()),
});
export type StartPasskeyStepUpOutput = z.infer<typeof startPasskeyStepUpOutput>;

export const startPasskeyStepUpReasons = ['not_signed_in', 'not_permitted', 'not_found'] as const;

export const startPasskeyStepUpExample: { input: StartPasskeyStepUpInput } = { input: {} };
