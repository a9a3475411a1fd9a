import * as z from 'zod';
import { pageLink } from '../directory/site.ts';
import { COUNSELLING_LANGUAGES, TOPICS } from '../directory/values.ts';
import { EXAMPLE_ID } from '../examples.ts';
import { localDate, uuid } from '../ids.ts';
import { CHANNEL_CLASSES } from './values.ts';

/**
 * Makes a link into counselling that can be used once. What is kept of it leads to no profile and no place: not even
 * who made it, where the team is wished for.
 */
export const makeInvitationInput = z.object({
  siteId: uuid,
  topic: z.enum(TOPICS),
  language: z.enum(COUNSELLING_LANGUAGES),
  channelClass: z.enum(CHANNEL_CLASSES),
  to: z.enum(['me', 'team']),
});
export type MakeInvitationInput = z.input<typeof makeInvitationInput>;

export const makeInvitationOutput = z.object({ token: z.string(), url: pageLink, until: localDate });
export type MakeInvitationOutput = z.infer<typeof makeInvitationOutput>;

export const makeInvitationReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'rate_limited',
] as const;

export const makeInvitationExample: { input: MakeInvitationInput } = {
  input: { siteId: EXAMPLE_ID, topic: 'housing', language: 'ar', channelClass: 'direct-message', to: 'team' },
};
