import { type Db, insertReturn, lockChannel, type PostWithContent, plannedReturns } from '@jmd-digital/db';
import { comingReturns } from '@jmd-digital/domain/outreach-time';
import type { PostRepeat } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { isOpen, plannedState } from './plannable.ts';
import { decideDeliveryAt } from './review.ts';

/**
 * Plans the next returns of a post on all its channels, each once; what somebody gave up does not come back. Nothing is
 * planned of what is not approved, nor where a channel takes nothing now. A time that the clock shows twice or never that
 * day is kept as blocked, with `time` as the reason: it stands in the calendar, and a person says when it goes out.
 * The post has to be locked.
 */
export async function planReturns(
  tx: Db,
  place: { siteId: string; carrierId: string },
  post: PostWithContent,
  repeat: PostRepeat,
  now: Temporal.Instant,
): Promise<void> {
  if (post.state !== 'approved' && post.state !== 'released') return;
  const key = { postId: post.id, revision: post.revision };
  const there = new Set((await plannedReturns(tx, key)).map(nameOf));
  const returns = comingReturns(repeat, now);
  for (const channelId of post.content.channelIds) {
    const missing = returns.filter(({ local }) => !there.has(nameOf({ channelId, occurrence: local })));
    if (missing.length === 0) continue;
    const channel = await lockChannel(tx, channelId, 'share');
    if (!isOpen(channel, post)) continue;
    for (const { local, at, clear } of missing) {
      const decision = await decideDeliveryAt(tx, place, post, channel, Temporal.Instant.from(at));
      await insertReturn(tx, {
        ...{ ...key, id: crypto.randomUUID(), channelId, decision },
        ...{ plannedLocal: local, occurrence: local, zone: repeat.zone, plannedAt: at },
        ...(clear ? { state: plannedState(decision) } : { state: 'blocked', error: 'time' }),
      });
    }
  }
}

const nameOf = ({ channelId, occurrence }: { channelId: string; occurrence: string }) => `${channelId} ${occurrence}`;
