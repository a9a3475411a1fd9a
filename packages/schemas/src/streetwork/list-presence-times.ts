import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { presenceTime } from './shift.ts';

/** When workers of a site can be met online in the next two weeks. Open to everybody. */
export const listPresenceTimesInput = z.object({ siteId: uuid });
export type ListPresenceTimesInput = z.input<typeof listPresenceTimesInput>;

export const listPresenceTimesOutput = z.object({ siteName: z.string(), times: z.array(presenceTime).max(100) });
export type ListPresenceTimesOutput = z.infer<typeof listPresenceTimesOutput>;

export const listPresenceTimesReasons = ['invalid_input', 'not_found'] as const;

export const listPresenceTimesExample: { input: ListPresenceTimesInput } = { input: { siteId: EXAMPLE_ID } };
