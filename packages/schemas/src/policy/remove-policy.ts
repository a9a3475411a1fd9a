import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { POLICY_LEVELS } from './values.ts';

/** Removes a version that never was in force. Once more changes nothing. */
export const removePolicyInput = z
  .object({ policyId: uuid, level: z.enum(POLICY_LEVELS), ownerId: uuid.nullable() })
  .refine(({ level, ownerId }) => (level === 'programme') === (ownerId === null), { path: ['ownerId'] });
export type RemovePolicyInput = z.input<typeof removePolicyInput>;

export const removePolicyOutput = done;
export type RemovePolicyOutput = z.infer<typeof removePolicyOutput>;

export const removePolicyReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'step_up_required',
] as const;

export const removePolicyExample: { input: RemovePolicyInput } = {
  input: { policyId: EXAMPLE_ID, level: 'programme', ownerId: null },
};
