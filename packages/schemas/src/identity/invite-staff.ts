import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { instant } from './common.ts';
import { ROLE_NAMES } from './values.ts';

/** Invites someone to a role. The token stands in a link that works once, for seven days. */
export const inviteStaffInput = z.object({
  id: uuid,
  role: z.enum(ROLE_NAMES),
  carrierId: uuid.nullable(),
  siteId: uuid.nullable(),
  /** What the inviter calls the person until they choose a name. */
  note: z.string().trim().min(1).max(100),
});
export type InviteStaffInput = z.input<typeof inviteStaffInput>;

export const inviteStaffOutput = z.object({ id: uuid, token: z.string(), expiresAt: instant });
export type InviteStaffOutput = z.infer<typeof inviteStaffOutput>;

export const inviteStaffReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'step_up_required',
  'conflict',
] as const;

export const inviteStaffExample: { input: InviteStaffInput } = {
  input: { id: EXAMPLE_ID, role: 'counsellor', carrierId: null, siteId: EXAMPLE_ID, note: 'Frau Muster' },
};
