import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { localDate, uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { delivery } from './delivery.ts';
import { DELIVERY_STATES, MAX_CALENDAR_PAGE } from './values.ts';

/** A delivery as a calendar or a list of tasks shows it. */
export const deliverySummary = delivery.omit({ decision: true, attempt: true }).extend({
  title: z.string(),
  /** Its time is over, and it is still planned or queued. */
  late: z.boolean(),
});
export type DeliverySummary = z.infer<typeof deliverySummary>;

/**
 * Deliveries of a site by the time that they are planned for, earliest first. `from` and `until` are days as the planner
 * wrote them, both included; `states` leaves out all others.
 */
export const listDeliveriesInput = pageInput.extend({
  limit: z.int().min(1).max(MAX_CALENDAR_PAGE).optional(),
  siteId: uuid,
  from: localDate.optional(),
  until: localDate.optional(),
  states: z.array(z.enum(DELIVERY_STATES)).min(1).max(DELIVERY_STATES.length).optional(),
});
export type ListDeliveriesInput = z.input<typeof listDeliveriesInput>;

export const listDeliveriesOutput = pageOf(deliverySummary);
export type ListDeliveriesOutput = z.infer<typeof listDeliveriesOutput>;

export const listDeliveriesReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listDeliveriesExample: { input: ListDeliveriesInput } = {
  input: { siteId: EXAMPLE_ID, from: '2027-01-01', until: '2027-01-31' },
};
