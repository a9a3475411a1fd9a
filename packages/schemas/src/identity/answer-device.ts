import * as z from 'zod';
import { EXAMPLE_BYTES, EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { base64Url, done } from './common.ts';

/** The old device lets the new one in: the root key, sealed to the new device. */
export const answerDeviceInput = z.object({ offerId: uuid, sealed: base64Url(80) });
export type AnswerDeviceInput = z.input<typeof answerDeviceInput>;

export const answerDeviceOutput = done;
export type AnswerDeviceOutput = z.infer<typeof answerDeviceOutput>;

export const answerDeviceReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'ticket_expired',
  'conflict',
] as const;

export const answerDeviceExample: { input: AnswerDeviceInput } = {
  input: { offerId: EXAMPLE_ID, sealed: EXAMPLE_BYTES[80] },
};
