import type * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { postAt } from './post.ts';
import { postRepeat } from './repeat.ts';

/**
 * Says how a post returns, on all its channels; null: not any more. What is planned of it as a return, and is not yet under
 * way, is given up, and planned anew by the new rule some days ahead.
 */
export const putRepeatInput = postAt.extend({ repeat: postRepeat.nullable() });
export type PutRepeatInput = z.input<typeof putRepeatInput>;

export const putRepeatOutput = done;
export type PutRepeatOutput = z.infer<typeof putRepeatOutput>;

export const putRepeatReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const putRepeatExample: { input: PutRepeatInput } = {
  input: {
    siteId: EXAMPLE_ID,
    postId: EXAMPLE_ID,
    repeat: {
      start: '2027-01-12',
      time: '16:00',
      zone: 'Europe/Berlin',
      rule: { unit: 'week', every: 1, weekdays: [2] },
    },
  },
};
