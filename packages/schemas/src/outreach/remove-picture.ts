import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';

/** Removes a picture that is out or planned nowhere (`conflict`). Once more changes nothing. */
export const removePictureInput = z.object({ siteId: uuid, pictureId: uuid });
export type RemovePictureInput = z.input<typeof removePictureInput>;

export const removePictureOutput = done;
export type RemovePictureOutput = z.infer<typeof removePictureOutput>;

export const removePictureReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const removePictureExample: { input: RemovePictureInput } = {
  input: { siteId: EXAMPLE_ID, pictureId: EXAMPLE_ID },
};
