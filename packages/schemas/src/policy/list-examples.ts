import * as z from 'zod';
import { LAW_REGIMES } from '../directory/values.ts';
import { policyRule } from './policy.ts';

/** Examples to begin a policy with: no legal advice, and to be checked before anybody decides by them. */
export const listExamplesInput = z.object({});
export type ListExamplesInput = z.input<typeof listExamplesInput>;

/** One for the programme, which names no law, and one for carriers under each law. */
export const listExamplesOutput = z.object({
  items: z.array(
    z.object({ title: z.string(), lawRegime: z.enum(LAW_REGIMES).nullable(), rules: z.array(policyRule) }),
  ),
});
export type ListExamplesOutput = z.infer<typeof listExamplesOutput>;

export const listExamplesReasons = ['invalid_input', 'not_signed_in', 'not_permitted'] as const;

export const listExamplesExample: { input: ListExamplesInput } = { input: {} };
