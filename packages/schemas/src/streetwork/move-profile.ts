import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { workerProfile } from './profile.ts';
import { PROFILE_STATES } from './values.ts';

/** Approves a profile, which nobody does for their own, or retires it. */
export const moveProfileInput = z.object({
  siteId: uuid,
  profileId: uuid,
  revision: z.int().min(1),
  to: z.enum(PROFILE_STATES).extract(['approved', 'retired']),
});
export type MoveProfileInput = z.input<typeof moveProfileInput>;

export const moveProfileOutput = z.object({ profile: workerProfile });
export type MoveProfileOutput = z.infer<typeof moveProfileOutput>;

export const moveProfileReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const moveProfileExample: { input: MoveProfileInput } = {
  input: { siteId: EXAMPLE_ID, profileId: EXAMPLE_ID, revision: 1, to: 'approved' },
};
