import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { takeDown } from './take-down.ts';

/** Asks for something that is out to be taken down (`conflict` where it is not out). Once more changes nothing. */
export const takeDownDeliveryInput = z.object({ siteId: uuid, deliveryId: uuid, takeDownId: uuid });
export type TakeDownDeliveryInput = z.input<typeof takeDownDeliveryInput>;

export const takeDownDeliveryOutput = z.object({ takeDown });
export type TakeDownDeliveryOutput = z.infer<typeof takeDownDeliveryOutput>;

export const takeDownDeliveryReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const takeDownDeliveryExample: { input: TakeDownDeliveryInput } = {
  input: { siteId: EXAMPLE_ID, deliveryId: EXAMPLE_ID, takeDownId: EXAMPLE_ID },
};
