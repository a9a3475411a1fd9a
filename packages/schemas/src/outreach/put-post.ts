import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { postAt, postContent, postSummary } from './post.ts';

/**
 * Writes a post; `revision` is the one that it was changed from, 0 for a new one. What is changed is a draft again, in its
 * next revision, and what was planned of it and is not out is given up.
 */
export const putPostInput = postAt.extend({ revision: z.int().min(0), content: postContent });
export type PutPostInput = z.input<typeof putPostInput>;

export const putPostOutput = z.object({ post: postSummary });
export type PutPostOutput = z.infer<typeof putPostOutput>;

export const putPostReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const putPostExample: { input: PutPostInput } = {
  input: {
    siteId: EXAMPLE_ID,
    postId: EXAMPLE_ID,
    revision: 0,
    content: {
      title: 'Sprechstunde am Dienstag',
      purpose: 'event',
      audience: 'young-people',
      parts: [{ lang: 'de', text: 'Am Dienstag ab 16 Uhr sind wir für dich da.', warning: null }],
      channelIds: [],
      namesNobody: true,
      variants: [],
      pictures: [],
      event: null,
    },
  },
};
