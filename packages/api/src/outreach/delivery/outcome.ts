import type { Prepared, Published, Ready } from '@jmd-digital/connectors/outgoing';
import {
  type ChannelRow,
  changeDelivery,
  type Db,
  type DeliveryRow,
  type DueDelivery,
  lockChannel,
  lockPost,
  updateChannel,
  updatePost,
} from '@jmd-digital/db';
import { nextDeliveryState, retryAfterSeconds } from '@jmd-digital/domain/outreach';
import type { DeliveryEvent } from '@jmd-digital/schemas/values';
import { isHandedIn } from '../plannable.ts';
import { type Allowed, changeBy, lookAt, type Sending } from './due.ts';

/** How a try ended: the call, or what came before it. */
export type Ended = Published | Exclude<Prepared, Ready> | { kind: 'sent'; remoteId: null; url: null };

/** A delivery with the channel as it was when it was tried. */
interface Tried {
  row: DeliveryRow;
  channel: ChannelRow;
}

/**
 * Looks once more and writes down that a delivery is under way.
 * @param seen as it was prepared: with a changed channel or after another try it is prepared anew, a minute later
 */
export async function take(services: Sending, due: DueDelivery, seen: Tried): Promise<DeliveryRow | null> {
  return services.database.db.transaction(async (tx) => {
    const found = await lookAt(tx, services, due);
    if (found?.row.attempt !== seen.row.attempt || found.channel.revision !== seen.channel.revision) return null;
    return begin(tx, services, found);
  });
}

/** Written down, and committed, before the call that cannot be taken back. */
export const begin = (tx: Db, { now }: Sending, { row }: Pick<Allowed, 'row'>): Promise<DeliveryRow> =>
  changeBy(tx, row, 'taken', { attempt: row.attempt + 1, sendingSince: now().toString(), retryAt: null, error: null });

/** Writes down how a try ended. Where somebody has decided about the delivery meanwhile, that stays. */
export async function record(services: Sending, { row, channel }: Tried, ended: Ended): Promise<void> {
  const at = services.now().toString();
  await services.database.db.transaction(async (tx) => {
    const post = await lockPost(tx, row.postId);
    const { event, change } = eventOf(services, row, ended);
    const state = nextDeliveryState(row.state, event);
    if (state === null) throw new Error(`A delivery that is ${row.state} was to be ${event}`);
    const changed = await changeDelivery(tx, row.id, row.state, { ...change, state, sendingSince: null });
    if (changed?.state === 'sent' && post && isHandedIn(post)) {
      await updatePost(tx, post.id, { state: 'released', changedAt: at });
    }
    if (ended.kind === 'refused' && !ended.permanent) await breakChannel(tx, channel, at);
  });
}

function eventOf(
  { now }: Sending,
  row: DeliveryRow,
  ended: Ended,
): { event: DeliveryEvent; change: Partial<DeliveryRow> } {
  // What ended before the call was a try, too.
  const attempt = row.state === 'queued' ? row.attempt + 1 : row.attempt;
  const later = (milliseconds = retryAfterSeconds(attempt) * 1_000) =>
    now()
      .add({ milliseconds: Math.ceil(milliseconds) })
      .toString();
  switch (ended.kind) {
    case 'sent': {
      const { remoteId, url: remoteUrl } = ended;
      return { event: 'accepted', change: { sentAt: now().toString(), remoteId, remoteUrl } };
    }
    case 'unknown':
      return { event: 'lost', change: {} };
    case 'refused':
      if (ended.permanent) return { event: 'refused', change: { attempt, error: ended.reason } };
      // The channel has to be mended, and then this may go out: what waits for that is no post that failed.
      return { event: 'not-sent', change: { attempt, error: ended.reason, retryAt: later() } };
    case 'not_sent': {
      const error = ended.retryAfterMs === undefined ? 'unreachable' : null;
      return { event: 'not-sent', change: { attempt, error, retryAt: later(ended.retryAfterMs) } };
    }
  }
}

/** A channel that the other side refuses sends nothing more until somebody has mended it, unless somebody just did. */
async function breakChannel(tx: Db, seen: ChannelRow, changedAt: string): Promise<void> {
  const channel = await lockChannel(tx, seen.id, 'update');
  if (channel?.revision !== seen.revision || channel.state !== 'active') return;
  await updateChannel(tx, seen.id, { state: 'broken', changedAt });
}
