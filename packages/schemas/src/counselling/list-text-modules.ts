import * as z from 'zod';
import { COUNSELLING_LANGUAGES } from '../directory/values.ts';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';

/** A passage that a team uses again and again. `{client}`, `{counsellor}`, `{site}` and `{date}` in it are filled in. */
export const textModule = z.object({
  id: uuid,
  siteId: uuid,
  language: z.enum(COUNSELLING_LANGUAGES),
  title: z.string().trim().min(1).max(120),
  body: z.string().trim().min(1).max(5_000),
  revision: z.int().min(0),
});
export type TextModule = z.infer<typeof textModule>;

/** All passages of a site; a team has some hundreds at most. */
export const listTextModulesInput = z.object({ siteId: uuid });
export type ListTextModulesInput = z.input<typeof listTextModulesInput>;

export const listTextModulesOutput = z.object({ modules: z.array(textModule) });
export type ListTextModulesOutput = z.infer<typeof listTextModulesOutput>;

export const listTextModulesReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listTextModulesExample: { input: ListTextModulesInput } = { input: { siteId: EXAMPLE_ID } };
