import * as z from 'zod';
import { webLink } from '../directory/site.ts';
import { clockTime, localDate, uuid } from '../ids.ts';
import { policyDecision } from '../policy/policy.ts';
import { DELIVERY_ERRORS, DELIVERY_STATES } from './values.ts';

/** IANA name of a time zone that this machine knows. */
const timeZone = z
  .string()
  .max(60)
  .refine((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
    } catch {
      return false;
    }
  });

/** When something is to go out, as the clock on the wall shows it. */
export const plannedTime = z.object({
  day: localDate,
  time: clockTime.refine((time) => time !== '24:00'),
  zone: timeZone,
  /** Which one is meant where the clock shows the time twice. */
  which: z.enum(['earlier', 'later']).optional(),
});
export type PlannedTime = z.infer<typeof plannedTime>;

/** One revision of a post on its way out of one channel. */
export const delivery = z.object({
  id: uuid,
  postId: uuid,
  revision: z.int().min(1),
  channelId: uuid,
  /** `2026-12-01T16:00`, as it was planned, in `zone`. */
  plannedLocal: z.string(),
  zone: z.string(),
  plannedAt: z.iso.datetime(),
  state: z.enum(DELIVERY_STATES),
  /** What the policy in force at that moment says, as it was known when it was planned. */
  decision: policyDecision,
  attempt: z.int().min(0),
  /** Where people see it. */
  remoteUrl: webLink.nullable(),
  error: z.enum(DELIVERY_ERRORS).nullable(),
});
export type Delivery = z.infer<typeof delivery>;
