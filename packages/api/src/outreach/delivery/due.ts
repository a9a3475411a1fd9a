import {
  type ChannelRow,
  changeDelivery,
  type Db,
  type DeliveryRow,
  type DueDelivery,
  findPost,
  findSiteCarrier,
  hasToGo,
  holdConsents,
  lockChannel,
  lockPost,
  type PostWithContent,
  takeDelivery,
} from '@jmd-digital/db';
import { MAX_TRIES, nextDeliveryState, WAIT_SECONDS } from '@jmd-digital/domain/outreach';
import type { DeliveryEvent } from '@jmd-digital/schemas/values';
import { Temporal } from 'temporal-polyfill';
import type { Services } from '../../context.ts';
import { instantOf } from '../../identity/session.ts';
import { isHandedIn } from '../plannable.ts';
import { decideDeliveryAt } from '../review.ts';

/** What sending needs of a process. */
export type Sending = Pick<Services, 'database' | 'now' | 'seal' | 'publicUrl' | 'mailer' | 'outgoing'>;

/** A delivery that may go out now, held with all that speaks for it. */
export interface Allowed {
  row: DeliveryRow;
  post: PostWithContent;
  channel: ChannelRow;
}

/** Changes a delivery by what happened to it. Throws where that cannot happen in its state: then the transaction is undone. */
export async function changeBy(
  tx: Db,
  row: Pick<DeliveryRow, 'id' | 'state'>,
  event: DeliveryEvent,
  change: Partial<DeliveryRow> = {},
): Promise<DeliveryRow> {
  const state = nextDeliveryState(row.state, event);
  const changed = state && (await changeDelivery(tx, row.id, row.state, { ...change, state }));
  if (!changed) throw new Error(`A delivery that is ${row.state} was to be ${event}`);
  return changed;
}

/**
 * Looks whether a delivery may go out at this moment, in a transaction: its time has come, it is what was approved last,
 * nobody wants it taken down, its channel works, and the policies allow it now. Where it may not, it is written down why. One
 * that may is `queued` then, and nobody can change what speaks for it until the transaction ends.
 * @returns null where it does not go out now, or somebody else has it
 */
export async function lookAt(tx: Db, { now }: Sending, due: DueDelivery): Promise<Allowed | null> {
  const at = now();
  // In the order in which everybody else takes them: consents, post, channel, delivery.
  const before = await findPost(tx, due.postId);
  if (before) await holdConsents(tx, before.content);
  const post = before && (await lockPost(tx, due.postId));
  const channel = await lockChannel(tx, due.channelId, 'share');
  const row = await takeDelivery(tx, due.id);
  if (!post || !channel || !row || !isDue(row, at)) return null;
  if (post.revision !== row.revision || !isHandedIn(post) || (await hasToGo(tx, row.id))) {
    await changeBy(tx, row, 'given-up-by-person');
    return null;
  }
  const waited = at.since(instantOf(row.plannedAt)).total('seconds');
  const isOff = channel.state !== 'active';
  if (row.attempt >= MAX_TRIES || (isOff && waited > WAIT_SECONDS)) {
    await changeBy(tx, row, 'refused', { error: row.error ?? 'unreachable', retryAt: null });
    return null;
  }
  if (isOff) return null;
  const site = await findSiteCarrier(tx, post.siteId);
  if (!site) return null;
  const place = { siteId: post.siteId, carrierId: site.carrierId };
  const decision = await decideDeliveryAt(tx, place, post, channel, at);
  if (decision.outcome !== 'allow') {
    await changeBy(tx, row, 'forbidden', { decision, error: null, retryAt: null });
    return null;
  }
  if (channel.connector === 'manual') {
    await changeBy(tx, row, 'handed-over', { decision, error: null, retryAt: null });
    return null;
  }
  const queued = row.state === 'planned' ? await changeBy(tx, row, 'allowed', { retryAt: null }) : row;
  await changeDelivery(tx, row.id, 'queued', { decision });
  return { row: { ...queued, decision }, post, channel };
}

function isDue({ state, plannedAt, retryAt }: DeliveryRow, at: Temporal.Instant): boolean {
  const isOver = (moment: string) => Temporal.Instant.compare(instantOf(moment), at) <= 0;
  if (state === 'planned') return isOver(plannedAt);
  return state === 'queued' && (retryAt === null || isOver(retryAt));
}
