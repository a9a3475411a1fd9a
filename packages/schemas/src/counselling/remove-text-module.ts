import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';

/** Removes a passage. Once more changes nothing. */
export const removeTextModuleInput = z.object({ siteId: uuid, moduleId: uuid });
export type RemoveTextModuleInput = z.input<typeof removeTextModuleInput>;

export const removeTextModuleOutput = done;
export type RemoveTextModuleOutput = z.infer<typeof removeTextModuleOutput>;

export const removeTextModuleReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const removeTextModuleExample: { input: RemoveTextModuleInput } = {
  input: { siteId: EXAMPLE_ID, moduleId: EXAMPLE_ID },
};
