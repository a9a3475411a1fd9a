import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { takeDown } from './take-down.ts';

/** A person says that it is gone. Once more changes nothing; `conflict` where it is still under way. */
export const confirmTakeDownInput = z.object({ siteId: uuid, takeDownId: uuid });
export type ConfirmTakeDownInput = z.input<typeof confirmTakeDownInput>;

export const confirmTakeDownOutput = z.object({ takeDown });
export type ConfirmTakeDownOutput = z.infer<typeof confirmTakeDownOutput>;

export const confirmTakeDownReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const confirmTakeDownExample: { input: ConfirmTakeDownInput } = {
  input: { siteId: EXAMPLE_ID, takeDownId: EXAMPLE_ID },
};
