import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';

/** How many people get the newsletter of a channel. Addresses are shown to nobody. */
export const readNewsletterInput = z.object({ siteId: uuid, channelId: uuid });
export type ReadNewsletterInput = z.input<typeof readNewsletterInput>;

export const readNewsletterOutput = z.object({
  confirmed: z.int().min(0),
  /** Asked for, and not confirmed yet. */
  pending: z.int().min(0),
  /** Whether this installation can send mail at all. */
  mail: z.boolean(),
});
export type ReadNewsletterOutput = z.infer<typeof readNewsletterOutput>;

export const readNewsletterReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const readNewsletterExample: { input: ReadNewsletterInput } = {
  input: { siteId: EXAMPLE_ID, channelId: EXAMPLE_ID },
};
