import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { postAt, postSummary } from './post.ts';

/** Puts a post away of which nothing is planned or under way (`conflict`). What is out stays out. Once more changes nothing. */
export const archivePostInput = postAt.extend({ revision: z.int().min(1) });
export type ArchivePostInput = z.input<typeof archivePostInput>;

export const archivePostOutput = z.object({ post: postSummary });
export type ArchivePostOutput = z.infer<typeof archivePostOutput>;

export const archivePostReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const archivePostExample: { input: ArchivePostInput } = {
  input: { siteId: EXAMPLE_ID, postId: EXAMPLE_ID, revision: 1 },
};
