import type { ChannelRow, PostWithContent } from '@jmd-digital/db';
import { nextDeliveryState } from '@jmd-digital/domain/outreach';
import type { DeliveryState, PolicyDecision } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';

/** Only what was handed in is planned, and only the newest revision. Throws `conflict`. */
export function refuseUnsubmitted(post: PostWithContent, revision: number): void {
  const handedIn = post.state === 'in_review' || post.state === 'approved' || post.state === 'released';
  if (post.revision !== revision || !handedIn) throw new ApiError('conflict');
}

/** A channel on which a post can be planned. Throws `invalid_input` where it is not for that one, or takes nothing now. */
export function openChannel(channel: ChannelRow | null, post: PostWithContent, field: string): ChannelRow {
  const open =
    channel?.siteId === post.siteId && channel.state !== 'paused' && post.content.channelIds.includes(channel.id);
  if (!open) throw new ApiError('invalid_input', { fieldErrors: { [field]: 'invalid' } });
  return channel;
}

/** What is forbidden then is blocked at once, so that somebody sees it; what lacks something may still get it. */
export const plannedState = ({ outcome }: PolicyDecision): DeliveryState =>
  (outcome === 'deny' ? nextDeliveryState('planned', 'forbidden') : null) ?? 'planned';
