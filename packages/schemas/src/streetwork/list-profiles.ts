import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { workerProfile } from './profile.ts';

/** Professional profiles of a site. */
export const listProfilesInput = z.object({ siteId: uuid });
export type ListProfilesInput = z.input<typeof listProfilesInput>;

export const listProfilesOutput = z.object({ profiles: z.array(workerProfile) });
export type ListProfilesOutput = z.infer<typeof listProfilesOutput>;

export const listProfilesReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listProfilesExample: { input: ListProfilesInput } = { input: { siteId: EXAMPLE_ID } };
