import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { outreachChannel } from './channel.ts';

/**
 * Asks the server of a channel whether it is there and what it allows, and keeps the answer. A channel that was broken and
 * answers is active again.
 */
export const checkChannelInput = z.object({ siteId: uuid, channelId: uuid });
export type CheckChannelInput = z.input<typeof checkChannelInput>;

export const checkChannelOutput = z.object({
  channel: outreachChannel,
  /** Whether the server said what it allows; where it did not, the limits of our list count. */
  answered: z.boolean(),
});
export type CheckChannelOutput = z.infer<typeof checkChannelOutput>;

export const checkChannelReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const checkChannelExample: { input: CheckChannelInput } = {
  input: { siteId: EXAMPLE_ID, channelId: EXAMPLE_ID },
};
