import * as z from 'zod';
import { EXAMPLE_BYTES } from '../examples.ts';
import { uuid } from '../ids.ts';
import { base64Url, instant } from './common.ts';
import { DEVICE_LABELS } from './values.ts';

/** A new device asks to be let in and shows a code for it. */
export const offerDeviceInput = z.object({ requestPublic: base64Url(32), label: z.enum(DEVICE_LABELS) });
export type OfferDeviceInput = z.input<typeof offerDeviceInput>;

export const offerDeviceOutput = z.object({ offerId: uuid, secret: z.string(), expiresAt: instant });
export type OfferDeviceOutput = z.infer<typeof offerDeviceOutput>;

export const offerDeviceReasons = ['invalid_input', 'rate_limited'] as const;

export const offerDeviceExample: { input: OfferDeviceInput } = {
  input: { requestPublic: EXAMPLE_BYTES[32], label: 'phone-android' },
};
