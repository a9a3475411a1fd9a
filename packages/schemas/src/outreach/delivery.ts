import * as z from 'zod';
import { pageLink } from '../directory/site.ts';
import { clockTime, localDate, timeZone, uuid } from '../ids.ts';
import { policyDecision, policyRequest } from '../policy/policy.ts';
import { DELIVERY_ERRORS, DELIVERY_STATES } from './values.ts';

/** When something is to go out, as the clock on the wall shows it. */
export const plannedTime = z.object({
  day: localDate,
  time: clockTime.refine((time) => time !== '24:00'),
  zone: timeZone,
  /** Which one is meant where the clock shows the time twice. */
  which: z.enum(['earlier', 'later']).optional(),
});
export type PlannedTime = z.infer<typeof plannedTime>;

/** What the policy says of a delivery; where that is no, with the nearest way that is allowed or lacks the least. */
export const deliveryDecision = policyDecision.extend({ way: policyRequest.optional() });
export type DeliveryDecision = z.infer<typeof deliveryDecision>;

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
  /** What the policy in force at that moment says: as it was known when it was planned, then as it was when it was due. */
  decision: deliveryDecision,
  attempt: z.int().min(0),
  /** Where people see it. */
  remoteUrl: pageLink.nullable(),
  error: z.enum(DELIVERY_ERRORS).nullable(),
  /** The time that a post returns at, as `plannedLocal` was when it was planned; empty for one that goes out once. */
  occurrence: z.string(),
});
export type Delivery = z.infer<typeof delivery>;
