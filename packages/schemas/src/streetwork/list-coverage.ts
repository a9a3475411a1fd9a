import * as z from 'zod';
import { webLink } from '../directory/site.ts';
import { TOPICS } from '../directory/values.ts';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { postLanguage } from '../outreach/post.ts';
import { pageInput, pageOf } from '../paging.ts';
import { PLACE_PLATFORMS, PLACE_STATES } from './values.ts';

/** Who works where, over all sites: so that sixteen of them do not all answer in the same group. No person is named. */
export const listCoverageInput = pageInput.extend({ siteId: uuid });
export type ListCoverageInput = z.input<typeof listCoverageInput>;

export const listCoverageOutput = pageOf(
  z.object({
    platform: z.enum(PLACE_PLATFORMS),
    name: z.string(),
    url: webLink.nullable(),
    langs: z.array(postLanguage),
    topics: z.array(z.enum(TOPICS)),
    siteId: uuid,
    siteName: z.string(),
    state: z.enum(PLACE_STATES),
  }),
);
export type ListCoverageOutput = z.infer<typeof listCoverageOutput>;

export const listCoverageReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listCoverageExample: { input: ListCoverageInput } = { input: { siteId: EXAMPLE_ID } };
