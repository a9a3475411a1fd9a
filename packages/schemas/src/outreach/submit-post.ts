import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { postAt, postProblem, postSummary } from './post.ts';

/** Hands a draft in for approval. Where something is missing it stays a draft, and what is missing is the answer. */
export const submitPostInput = postAt.extend({ revision: z.int().min(1) });
export type SubmitPostInput = z.input<typeof submitPostInput>;

export const submitPostOutput = z.object({ post: postSummary, problems: z.array(postProblem) });
export type SubmitPostOutput = z.infer<typeof submitPostOutput>;

export const submitPostReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const submitPostExample: { input: SubmitPostInput } = {
  input: { siteId: EXAMPLE_ID, postId: EXAMPLE_ID, revision: 1 },
};
