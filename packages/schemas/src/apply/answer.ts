import * as z from 'zod';
import { contentId } from './exercise.ts';

const ids = z.array(contentId).max(40);
const words = z.record(contentId, z.string().max(400));

/** What somebody answered, by kind of exercise. What they told about themselves is not in it. */
export const answer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('choice'), picked: ids }),
  z.object({ type: z.literal('gap'), filled: words }),
  z.object({ type: z.literal('dragWords'), filled: words }),
  z.object({ type: z.literal('mark'), marked: ids }),
  z.object({ type: z.literal('findError'), marked: ids }),
  z.object({ type: z.literal('order'), order: ids }),
  z.object({ type: z.literal('sort'), placed: z.record(contentId, contentId) }),
  z.object({ type: z.literal('match'), paired: z.record(contentId, contentId) }),
  /** Ids of what was said, from the start. */
  z.object({ type: z.literal('dialogue'), path: z.array(contentId).max(60) }),
  z.object({ type: z.literal('dictate'), filled: words }),
  /** Which fields are filled and valid; what is in them goes into the documents alone. */
  z.object({ type: z.literal('form'), filled: ids }),
  /** Which points of the list the person ticks. */
  z.object({ type: z.literal('write'), checked: ids }),
  z.object({ type: z.literal('speak'), checked: ids }),
]);
export type Answer = z.infer<typeof answer>;
export type AnswerOf<Type extends Answer['type']> = Extract<Answer, { type: Type }>;
