import * as z from 'zod';
import { webLink } from '../directory/site.ts';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { delivery, plannedTime } from './delivery.ts';
import { DELIVERY_STATES } from './values.ts';

const event = <Name extends string>(name: Name) => z.literal(name);

/** What a person decides of a delivery. Who confirms that it is out says where, unless it is on paper. */
const deliveryChoice = z.discriminatedUnion('event', [
  z.object({ event: event('confirmed-by-person'), url: webLink.nullable() }),
  z.object({ event: event('denied-by-person') }),
  z.object({ event: event('planned-by-person'), at: plannedTime }),
  z.object({ event: event('given-up-by-person') }),
]);

/** Decides about a delivery. `from` is the state that the person saw: another one meanwhile is a conflict. */
export const decideDeliveryInput = z.object({
  siteId: uuid,
  deliveryId: uuid,
  from: z.enum(DELIVERY_STATES),
  choice: deliveryChoice,
});
export type DecideDeliveryInput = z.input<typeof decideDeliveryInput>;

export const decideDeliveryOutput = z.object({ delivery });
export type DecideDeliveryOutput = z.infer<typeof decideDeliveryOutput>;

export const decideDeliveryReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
] as const;

export const decideDeliveryExample: { input: DecideDeliveryInput } = {
  input: {
    siteId: EXAMPLE_ID,
    deliveryId: EXAMPLE_ID,
    from: 'manual_pending',
    choice: { event: 'confirmed-by-person', url: 'https://forum.example.org/beitrag/7' },
  },
};
