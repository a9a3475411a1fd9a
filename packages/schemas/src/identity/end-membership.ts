import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { done } from './common.ts';

/** Ends a role at once: no key, no sealed text any more from the next request on. A team key that the account held is due for a new epoch. */
export const endMembershipInput = z.object({ membershipId: uuid });
export type EndMembershipInput = z.input<typeof endMembershipInput>;

export const endMembershipOutput = done;
export type EndMembershipOutput = z.infer<typeof endMembershipOutput>;

export const endMembershipReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'step_up_required',
  'last_administrator',
] as const;

export const endMembershipExample: { input: EndMembershipInput } = { input: { membershipId: EXAMPLE_ID } };
