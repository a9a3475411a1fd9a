import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';

/** Removes a channel on which nothing is out or planned. Once more changes nothing. */
export const removeChannelInput = z.object({ siteId: uuid, channelId: uuid });
export type RemoveChannelInput = z.input<typeof removeChannelInput>;

export const removeChannelOutput = done;
export type RemoveChannelOutput = z.infer<typeof removeChannelOutput>;

export const removeChannelReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'step_up_required',
  'conflict',
] as const;

export const removeChannelExample: { input: RemoveChannelInput } = {
  input: { siteId: EXAMPLE_ID, channelId: EXAMPLE_ID },
};
