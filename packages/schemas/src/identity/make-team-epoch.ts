import * as z from 'zod';
import { EXAMPLE_BYTES, EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { base64Url, done } from './common.ts';

/** A member begins the next epoch of a team key, sealed to every current member. Of two at once one wins; the other hears `old_epoch` and looks again. */
export const makeTeamEpochInput = z.object({
  siteId: uuid,
  epoch: z.int().min(1),
  keyId: base64Url(16),
  public: base64Url(32),
  wraps: z
    .array(z.object({ accountId: uuid, recipientKeyId: base64Url(16), sealed: base64Url(80) }))
    .min(1)
    .max(500),
});
export type MakeTeamEpochInput = z.input<typeof makeTeamEpochInput>;

export const makeTeamEpochOutput = done;
export type MakeTeamEpochOutput = z.infer<typeof makeTeamEpochOutput>;

export const makeTeamEpochReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'old_epoch',
  'missing_recipient',
] as const;

export const makeTeamEpochExample: { input: MakeTeamEpochInput } = {
  input: {
    siteId: EXAMPLE_ID,
    epoch: 1,
    keyId: EXAMPLE_BYTES[16],
    public: EXAMPLE_BYTES[32],
    wraps: [{ accountId: EXAMPLE_ID, recipientKeyId: EXAMPLE_BYTES[16], sealed: EXAMPLE_BYTES[80] }],
  },
};
