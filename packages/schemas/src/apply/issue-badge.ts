import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { answer } from './answer.ts';
import { badge } from './badge.ts';
import { contentId } from './exercise.ts';
import { contentHash } from './log.ts';
import { LEVELS } from './values.ts';

/**
 * Asks for the badge of a station. Every answer is judged anew, by the same rules as on the device, so all exercises of the
 * station have to be there, each with its best try. Nothing of it is kept.
 */
export const issueBadgeInput = z.object({
  stationId: contentId,
  /** What the badge says. For A2 tries at B1 count as well. */
  level: z.enum(LEVELS),
  attempts: z
    .array(
      z.object({
        exerciseId: contentId,
        contentHash,
        answer,
        /** The level that it was answered at; that of the badge where it is left out. */
        level: z.enum(LEVELS).optional(),
      }),
    )
    .min(1)
    .max(40),
  /** A random id of the device. It is the same in all of its badges, so that they belong together without a name. */
  subjectId: uuid,
});
export type IssueBadgeInput = z.input<typeof issueBadgeInput>;

export const issueBadgeOutput = z.object({ badge });
export type IssueBadgeOutput = z.infer<typeof issueBadgeOutput>;

export const issueBadgeReasons = [
  'invalid_input',
  'not_found',
  'content_changed',
  'not_enough',
  'rate_limited',
] as const;

export const issueBadgeExample: { input: IssueBadgeInput } = {
  input: {
    stationId: 's1',
    level: 'A2',
    attempts: [{ exerciseId: 's1-1', contentHash: 'A'.repeat(22), answer: { type: 'match', paired: { dog: 'dog' } } }],
    subjectId: EXAMPLE_ID,
  },
};
