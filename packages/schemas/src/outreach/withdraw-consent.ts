import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { imageConsent } from './consent.ts';

/**
 * Writes down that somebody does not agree any more. What is planned with a picture of theirs is blocked, and wherever one
 * is out it is taken down: `takeDowns` says in how many places. Once more changes nothing.
 */
export const withdrawConsentInput = z.object({ siteId: uuid, consentId: uuid });
export type WithdrawConsentInput = z.input<typeof withdrawConsentInput>;

export const withdrawConsentOutput = z.object({ consent: imageConsent, takeDowns: z.int().min(0) });
export type WithdrawConsentOutput = z.infer<typeof withdrawConsentOutput>;

export const withdrawConsentReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const withdrawConsentExample: { input: WithdrawConsentInput } = {
  input: { siteId: EXAMPLE_ID, consentId: EXAMPLE_ID },
};
