import * as z from 'zod';
import { clockTime, localDate, timeZone } from '../ids.ts';

const every = z.int().min(1).max(12);
/** ISO, 1 = Monday. */
const weekday = z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as 1 | 2 | 3 | 4 | 5 | 6 | 7)));

/** How a post returns: at the same time on the clock on the wall, in summer and in winter. */
export const postRepeat = z.strictObject({
  /** The day from which it is counted. */
  start: localDate,
  time: clockTime.refine((time) => time !== '24:00'),
  zone: timeZone,
  rule: z.union([
    z.strictObject({ unit: z.literal('week'), every, weekdays: z.array(weekday).min(1).max(7) }),
    z.strictObject({ unit: z.literal('month'), every, day: z.int().min(1).max(31) }),
    z.strictObject({
      unit: z.literal('month'),
      every,
      weekday,
      /** The first to fifth, or the last one. */
      nth: z.union([1, 2, 3, 4, 5, -1].map((nth) => z.literal(nth as 1 | 2 | 3 | 4 | 5 | -1))),
    }),
  ]),
  /** The last day on which it may be. */
  until: localDate.optional(),
  except: z.array(localDate).max(60).optional(),
  /** Which one is meant where a clock shows the time twice. */
  which: z.enum(['earlier', 'later']).optional(),
});
export type PostRepeat = z.infer<typeof postRepeat>;
