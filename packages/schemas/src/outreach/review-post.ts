import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { approval, postAt, postSummary } from './post.ts';

/** Says yes to a revision or asks for something else, for one step. Nobody about their own work. */
export const reviewPostInput = postAt.extend({
  approvalId: uuid,
  ...approval.pick({ revision: true, step: true, decision: true, note: true }).shape,
});
export type ReviewPostInput = z.input<typeof reviewPostInput>;

export const reviewPostOutput = z.object({ post: postSummary, approval });
export type ReviewPostOutput = z.infer<typeof reviewPostOutput>;

export const reviewPostReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const reviewPostExample: { input: ReviewPostInput } = {
  input: {
    siteId: EXAMPLE_ID,
    postId: EXAMPLE_ID,
    approvalId: EXAMPLE_ID,
    revision: 1,
    step: 'editor',
    decision: 'approve',
    note: '',
  },
};
