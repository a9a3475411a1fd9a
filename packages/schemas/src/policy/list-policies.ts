import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { policy } from './policy.ts';

/** A version as it is stored. The revision says what a change of it was made from. */
export const storedPolicy = z.object({ policy, revision: z.int().min(1) });
export type StoredPolicy = z.infer<typeof storedPolicy>;

/** A site, with its carrier and the programme; a carrier with the programme; or, without either, the programme alone. */
export const listPoliciesInput = z.object({ siteId: uuid.optional(), carrierId: uuid.optional() });
export type ListPoliciesInput = z.input<typeof listPoliciesInput>;

/** Every version of everybody who has a say there, the newest first. An owner has some dozens at most. */
export const listPoliciesOutput = z.object({ items: z.array(storedPolicy) });
export type ListPoliciesOutput = z.infer<typeof listPoliciesOutput>;

export const listPoliciesReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listPoliciesExample: { input: ListPoliciesInput } = { input: { siteId: EXAMPLE_ID } };
