import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { ROLE_NAMES } from './values.ts';

/** Gives an existing account a role. The same role twice changes nothing. */
export const grantMembershipInput = z.object({
  id: uuid,
  accountId: uuid,
  role: z.enum(ROLE_NAMES),
  carrierId: uuid.nullable(),
  siteId: uuid.nullable(),
});
export type GrantMembershipInput = z.input<typeof grantMembershipInput>;

export const grantMembershipOutput = z.object({ membershipId: uuid });
export type GrantMembershipOutput = z.infer<typeof grantMembershipOutput>;

export const grantMembershipReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'step_up_required',
  'conflict',
] as const;

export const grantMembershipExample: { input: GrantMembershipInput } = {
  input: { id: EXAMPLE_ID, accountId: EXAMPLE_ID, role: 'team-lead', carrierId: null, siteId: EXAMPLE_ID },
};
