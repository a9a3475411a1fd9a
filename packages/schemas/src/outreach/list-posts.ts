import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { postSummary } from './post.ts';
import { POST_STATES } from './values.ts';

/** Posts of a site, of one state or of all, the last changed first. */
export const listPostsInput = pageInput.extend({ siteId: uuid, state: z.enum(POST_STATES).optional() });
export type ListPostsInput = z.input<typeof listPostsInput>;

export const listPostsOutput = pageOf(postSummary);
export type ListPostsOutput = z.infer<typeof listPostsOutput>;

export const listPostsReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listPostsExample: { input: ListPostsInput } = { input: { siteId: EXAMPLE_ID } };
