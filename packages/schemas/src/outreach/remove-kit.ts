import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';

/** Removes a kit of the site. Posts that were made from it stay. Once more changes nothing. */
export const removeKitInput = z.object({ siteId: uuid, kitId: uuid });
export type RemoveKitInput = z.input<typeof removeKitInput>;

export const removeKitOutput = done;
export type RemoveKitOutput = z.infer<typeof removeKitOutput>;

export const removeKitReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const removeKitExample: { input: RemoveKitInput } = { input: { siteId: EXAMPLE_ID, kitId: EXAMPLE_ID } };
