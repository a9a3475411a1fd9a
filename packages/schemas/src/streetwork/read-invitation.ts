import * as z from 'zod';
import { COUNSELLING_LANGUAGES, TOPICS } from '../directory/values.ts';
import { uuid } from '../ids.ts';

/** What an invitation says, to whoever has it: not used up by that. */
export const readInvitationInput = z.object({ token: z.string().min(20).max(100) });
export type ReadInvitationInput = z.input<typeof readInvitationInput>;

export const readInvitationOutput = z.object({
  siteId: uuid,
  siteName: z.string(),
  topic: z.enum(TOPICS),
  language: z.enum(COUNSELLING_LANGUAGES),
  workerName: z.string().nullable(),
});
export type ReadInvitationOutput = z.infer<typeof readInvitationOutput>;

export const readInvitationReasons = ['invalid_input', 'not_found', 'rate_limited'] as const;

export const readInvitationExample: { input: ReadInvitationInput } = { input: { token: 'BeispielBeispielBeispiel' } };
