import * as z from 'zod';
import { EXAMPLE_BYTES, EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { base64Url, done } from './common.ts';

/** A member hands team keys to colleagues who lack them. */
export const shareTeamKeyInput = z.object({
  siteId: uuid,
  wraps: z
    .array(z.object({ accountId: uuid, recipientKeyId: base64Url(16), sealed: base64Url(80), epoch: z.int().min(1) }))
    .min(1)
    .max(500),
});
export type ShareTeamKeyInput = z.input<typeof shareTeamKeyInput>;

export const shareTeamKeyOutput = done;
export type ShareTeamKeyOutput = z.infer<typeof shareTeamKeyOutput>;

export const shareTeamKeyReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'missing_recipient'] as const;

export const shareTeamKeyExample: { input: ShareTeamKeyInput } = {
  input: {
    siteId: EXAMPLE_ID,
    wraps: [{ accountId: EXAMPLE_ID, recipientKeyId: EXAMPLE_BYTES[16], sealed: EXAMPLE_BYTES[80], epoch: 1 }],
  },
};
