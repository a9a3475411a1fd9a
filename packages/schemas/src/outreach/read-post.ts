import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { policyDecision } from '../policy/policy.ts';
import { APPROVAL_STEPS } from '../policy/values.ts';
import { delivery } from './delivery.ts';
import { approval, postAt, postComment, postContent, postSummary } from './post.ts';
import { postRepeat } from './repeat.ts';

/** A post with everything that hangs on it. */
export const readPostInput = postAt;
export type ReadPostInput = z.input<typeof readPostInput>;

export const readPostOutput = z.object({
  post: postSummary,
  content: postContent,
  /** Everybody who wrote on it: none of them approves it. */
  authorIds: z.array(uuid),
  /** What the policies say of each channel as things are now. */
  decisions: z.array(z.object({ channelId: uuid, decision: policyDecision })),
  /** Steps that the policies ask for. `takeable` is false where nobody who could take it is there any more. */
  steps: z.array(z.object({ step: z.enum(APPROVAL_STEPS), approved: z.boolean(), takeable: z.boolean() })),
  /** Of this revision, the last word of each step. */
  approvals: z.array(approval),
  objections: z.array(approval),
  /** The newest, in the order in which they came. */
  comments: z.array(postComment),
  deliveries: z.array(delivery),
  /** How it returns; null where it goes out once. */
  repeat: postRepeat.nullable(),
  /** Names of everybody who occurs here; who has gone has none. */
  people: z.array(z.object({ id: uuid, name: z.string() })),
});
export type ReadPostOutput = z.infer<typeof readPostOutput>;

export const readPostReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const readPostExample: { input: ReadPostInput } = { input: { siteId: EXAMPLE_ID, postId: EXAMPLE_ID } };
