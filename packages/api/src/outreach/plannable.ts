import type { ChannelRow, PostWithContent } from '@jmd-digital/db';
import { nextDeliveryState } from '@jmd-digital/domain/outreach';
import type { DeliveryState, PolicyDecision } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';

/** Whether somebody has handed a post in, and nobody has put it away. */
export const isHandedIn = ({ state }: PostWithContent): boolean =>
  state === 'in_review' || state === 'approved' || state === 'released';

/** Only what was handed in is planned, and only the newest revision. Throws `conflict`. */
export function refuseUnsubmitted(post: PostWithContent, revision: number): void {
  if (post.revision !== revision || !isHandedIn(post)) throw new ApiError('conflict');
}

/** Whether a post is for a channel, and that takes plans now. */
export const isOpen = (channel: ChannelRow | null, post: PostWithContent): channel is ChannelRow =>
  channel?.siteId === post.siteId && channel.state !== 'paused' && post.content.channelIds.includes(channel.id);

/** A channel on which a post can be planned. Throws `invalid_input` where it is not for that one, or takes nothing now. */
export function openChannel(channel: ChannelRow | null, post: PostWithContent, field: string): ChannelRow {
  if (!isOpen(channel, post)) throw new ApiError('invalid_input', { fieldErrors: { [field]: 'invalid' } });
  return channel;
}

/** What is forbidden then is blocked at once, so that somebody sees it; what lacks something may still get it. */
export const plannedState = ({ outcome }: PolicyDecision): DeliveryState =>
  (outcome === 'deny' ? nextDeliveryState('planned', 'forbidden') : null) ?? 'planned';
