import type { DeliveryEvent, DeliveryState } from '@jmd-digital/schemas';
import { DELIVERY_STATES } from '@jmd-digital/schemas/values';

/**
 * Where a delivery goes from where it is. What is not named here cannot happen: out of `sending` there is no way back
 * to `queued` but for a call that certainly did nothing, and out of `outcome_unknown` none without a person.
 */
const FLOW: Readonly<Record<DeliveryState, Partial<Record<DeliveryEvent, DeliveryState>>>> = {
  planned: {
    allowed: 'queued',
    'handed-over': 'manual_pending',
    forbidden: 'blocked',
    refused: 'failed_permanent',
    'planned-by-person': 'planned',
    'given-up-by-person': 'deleted',
  },
  queued: {
    taken: 'sending',
    'handed-over': 'manual_pending',
    forbidden: 'blocked',
    refused: 'failed_permanent',
    'not-sent': 'queued',
    'planned-by-person': 'planned',
    'given-up-by-person': 'deleted',
  },
  sending: { accepted: 'sent', refused: 'failed_permanent', 'not-sent': 'queued', lost: 'outcome_unknown' },
  outcome_unknown: { 'confirmed-by-person': 'sent', 'denied-by-person': 'planned', 'given-up-by-person': 'deleted' },
  manual_pending: {
    'confirmed-by-person': 'sent',
    forbidden: 'blocked',
    'planned-by-person': 'planned',
    'given-up-by-person': 'deleted',
  },
  blocked: { 'planned-by-person': 'planned', 'given-up-by-person': 'deleted' },
  failed_permanent: { 'planned-by-person': 'planned', 'given-up-by-person': 'deleted' },
  sent: { 'taken-down': 'deleted' },
  deleted: {},
};

/** The state after an event; null where the event cannot happen in that state. */
export const nextDeliveryState = (state: DeliveryState, event: DeliveryEvent): DeliveryState | null =>
  FLOW[state][event] ?? null;

/** What a person can decide about a delivery in this state. */
export const choicesOf = (state: DeliveryState): DeliveryEvent[] =>
  (Object.keys(FLOW[state]) as DeliveryEvent[]).filter((event) => event.endsWith('-by-person'));

/** What an edit of the post gives up: nothing of it is out, and no call is under way. */
export const GIVEN_UP_BY_EDIT: readonly DeliveryState[] = DELIVERY_STATES.filter(
  (state) => state !== 'outcome_unknown' && FLOW[state]['given-up-by-person'] !== undefined,
);

/** How long a call may have been under way before nobody can be waiting for it any more, seconds. */
export const SENDING_SECONDS = 300;

/** How long after its time a delivery is told as late, seconds. */
export const LATE_SECONDS = 900;

/** How often something is tried that certainly did nothing: about six hours of tries. Then a person has to look. */
export const MAX_TRIES = 12;

/**
 * How long after its time a delivery still goes out once its channel is mended, seconds: what was for the afternoon is no
 * surprise in the evening, and would be one the next morning.
 */
export const WAIT_SECONDS = 21_600;

/** Seconds to wait before the next try of a call that certainly did nothing: longer each time, up to an hour. */
export const retryAfterSeconds = (attempt: number): number => Math.min(3_600, 30 * 2 ** Math.max(0, attempt - 1));
