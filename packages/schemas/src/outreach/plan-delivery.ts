import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { delivery, plannedTime } from './delivery.ts';
import { postAt } from './post.ts';

/**
 * Plans a revision of a post for one of its channels. The policy that is in force then is asked now, and again before it
 * goes out. A time that the clock never shows is refused, and one that it shows twice has to be chosen from.
 */
export const planDeliveryInput = postAt.extend({
  deliveryId: uuid,
  revision: z.int().min(1),
  channelId: uuid,
  at: plannedTime,
});
export type PlanDeliveryInput = z.input<typeof planDeliveryInput>;

export const planDeliveryOutput = z.object({ delivery });
export type PlanDeliveryOutput = z.infer<typeof planDeliveryOutput>;

export const planDeliveryReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const planDeliveryExample: { input: PlanDeliveryInput } = {
  input: {
    siteId: EXAMPLE_ID,
    postId: EXAMPLE_ID,
    deliveryId: EXAMPLE_ID,
    revision: 1,
    channelId: EXAMPLE_ID,
    at: { day: '2027-01-12', time: '16:00', zone: 'Europe/Berlin' },
  },
};
