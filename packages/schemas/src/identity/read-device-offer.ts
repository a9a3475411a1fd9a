import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { base64Url, sealedRoot } from './common.ts';
import { DEVICE_LABELS } from './values.ts';

/** The old device looks at what asks to be let in, and gets the root key that was sealed for itself. */
export const readDeviceOfferInput = z.object({ offerId: uuid });
export type ReadDeviceOfferInput = z.input<typeof readDeviceOfferInput>;

export const readDeviceOfferOutput = z.object({
  requestPublic: base64Url(32),
  label: z.enum(DEVICE_LABELS),
  sealedRoot,
});
export type ReadDeviceOfferOutput = z.infer<typeof readDeviceOfferOutput>;

export const readDeviceOfferReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'ticket_expired',
  'not_found',
] as const;

export const readDeviceOfferExample: { input: ReadDeviceOfferInput } = { input: { offerId: EXAMPLE_ID } };
