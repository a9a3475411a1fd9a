import * as z from 'zod';
import { webLink } from '../directory/site.ts';
import { uuid } from '../ids.ts';
import { POLICY_DEVICES } from '../policy/values.ts';
import { PLACE_PLATFORMS, PROFILE_STATES } from './values.ts';

/** The professional profile of a worker: a person, openly from a counselling service. */
export const profileDraft = z.strictObject({
  id: uuid,
  platform: z.enum(PLACE_PLATFORMS),
  handle: z.string().trim().min(1).max(80),
  /** The profile names the carrier. One that does not is none. */
  carrierNamed: z.literal(true),
  imprintUrl: webLink,
  portrait: z.boolean(),
  device: z.enum(POLICY_DEVICES),
  revision: z.int().min(0),
});
export type ProfileDraft = z.infer<typeof profileDraft>;

export const workerProfile = profileDraft.extend({
  siteId: uuid,
  staffId: uuid,
  state: z.enum(PROFILE_STATES),
  approvedBy: uuid.nullable(),
});
export type WorkerProfile = z.infer<typeof workerProfile>;
