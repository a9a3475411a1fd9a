import * as z from 'zod';
import { COUNSELLING_LANGUAGES, TOPICS } from '../directory/values.ts';
import { done } from './common.ts';

/** What clients and colleagues see of an employee. */
export const setProfileInput = z.object({
  publicName: z.string().trim().min(1).max(80),
  languages: z.array(z.enum(COUNSELLING_LANGUAGES)).max(20),
  topics: z.array(z.enum(TOPICS)).max(20),
});
export type SetProfileInput = z.input<typeof setProfileInput>;

export const setProfileOutput = done;
export type SetProfileOutput = z.infer<typeof setProfileOutput>;

export const setProfileReasons = ['invalid_input', 'not_signed_in', 'not_permitted'] as const;

export const setProfileExample: { input: SetProfileInput } = {
  input: { publicName: 'Mira', languages: ['de', 'ar'], topics: ['housing'] },
};
