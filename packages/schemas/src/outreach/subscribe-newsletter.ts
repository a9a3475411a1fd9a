import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { LOCALES } from '../locales.ts';

/**
 * Asks for a newsletter (double opt-in): a mail with a link goes to the address, and nothing else ever does before somebody
 * has followed it. The answer is the same whether the address is known or not.
 */
export const subscribeNewsletterInput = z.object({
  channelId: uuid,
  email: z.email().max(254),
  /** Language of the mail that asks. */
  locale: z.enum(LOCALES),
});
export type SubscribeNewsletterInput = z.input<typeof subscribeNewsletterInput>;

export const subscribeNewsletterOutput = done;
export type SubscribeNewsletterOutput = z.infer<typeof subscribeNewsletterOutput>;

export const subscribeNewsletterReasons = ['invalid_input', 'not_found', 'rate_limited', 'unavailable'] as const;

export const subscribeNewsletterExample: { input: SubscribeNewsletterInput } = {
  input: { channelId: EXAMPLE_ID, email: 'amal@example.org', locale: 'de' },
};
