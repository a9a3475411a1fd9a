/** Closed value lists of outreach. Free of zod, so that browsers can have them alone. */

/**
 * States of a post on its way out of one channel.
 * - `planned` waits for its time; `queued` may go out now; `sending` is written down before the call that cannot be taken back.
 * - `outcome_unknown`: the call was made and nobody heard how it ended. A person looks and decides; it is never sent again by itself.
 * - `manual_pending` is posted by a person, who confirms it with the link.
 * - `blocked`: the policy in force at that time did not allow it. `failed_permanent`: the other side refused it for good.
 * - `deleted`: taken down, or given up before it went out.
 */
export const DELIVERY_STATES = [
  'planned',
  'queued',
  'sending',
  'sent',
  'outcome_unknown',
  'manual_pending',
  'blocked',
  'failed_permanent',
  'deleted',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What happens to a delivery. Those named after a person are decided by one. */
export const DELIVERY_EVENTS = [
  'allowed',
  'handed-over',
  'forbidden',
  'taken',
  'accepted',
  'refused',
  'not-sent',
  'lost',
  'confirmed-by-person',
  'denied-by-person',
  'planned-by-person',
  'given-up-by-person',
  'taken-down',
] as const;
export type DeliveryEvent = (typeof DELIVERY_EVENTS)[number];

/** How a channel is served: by a connector, or by a person with our help. */
export const CONNECTORS = ['feed', 'bluesky', 'mastodon', 'telegram', 'newsletter', 'manual'] as const;
export type Connector = (typeof CONNECTORS)[number];

export const POST_STATES = ['draft', 'in_review', 'approved', 'released', 'archived'] as const;
export type PostState = (typeof POST_STATES)[number];

/** What somebody says of a post that waits for approval. */
export const APPROVAL_DECISIONS = ['approve', 'change', 'reject'] as const;
export type ApprovalDecision = (typeof APPROVAL_DECISIONS)[number];
