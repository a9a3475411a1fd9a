import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { postAt, postComment } from './post.ts';

/** Remarks something on a revision. */
export const commentPostInput = postAt.extend({
  commentId: uuid,
  ...postComment.pick({ revision: true, text: true }).shape,
});
export type CommentPostInput = z.input<typeof commentPostInput>;

export const commentPostOutput = z.object({ comment: postComment });
export type CommentPostOutput = z.infer<typeof commentPostOutput>;

export const commentPostReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const commentPostExample: { input: CommentPostInput } = {
  input: {
    siteId: EXAMPLE_ID,
    postId: EXAMPLE_ID,
    commentId: EXAMPLE_ID,
    revision: 1,
    text: 'Bitte die Uhrzeit prüfen.',
  },
};
