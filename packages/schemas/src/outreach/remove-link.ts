import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';

/** Removes a short link with its counts. Once more changes nothing. */
export const removeLinkInput = z.object({ siteId: uuid, slug: z.string().max(60) });
export type RemoveLinkInput = z.input<typeof removeLinkInput>;

export const removeLinkOutput = done;
export type RemoveLinkOutput = z.infer<typeof removeLinkOutput>;

export const removeLinkReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const removeLinkExample: { input: RemoveLinkInput } = {
  input: { siteId: EXAMPLE_ID, slug: 'offener-tag-poster' },
};
