import {
  askTakeDowns,
  type ConsentWithPictures,
  changeDelivery,
  countTakeDowns,
  type Db,
  type DeliveryRow,
  findPost,
  lockChannel,
  lockDeliveriesWith,
} from '@jmd-digital/db';
import { lackingConsent, nextDeliveryState } from '@jmd-digital/domain/outreach';
import type { TakeDownReason } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { instantOf } from '../identity/session.ts';
import { decideDeliveryAt } from './review.ts';

/** Where a consent was given, and whose rules hold there. */
interface Place {
  siteId: string;
  carrierId: string;
}

/** What the end of a consent set off. */
export interface Ended {
  /** Whether anything was stopped, or has to be taken down that did not have to before. */
  changed: boolean;
  /** In how many places its pictures have to be taken down. */
  takeDowns: number;
}

/**
 * Carries out that somebody does not agree any more, wherever a picture is that any post named together with the consent:
 * what waits is blocked, what is out or may be is to be taken down. The consent is locked and marked before, so what is
 * on the point of being sent either waits for this and sees it, or is found here as under way. Once more changes nothing.
 */
export async function endConsent(
  tx: Db,
  place: Place,
  consent: ConsentWithPictures,
  reason: TakeDownReason,
  now: Temporal.Instant,
): Promise<Ended> {
  const { waiting, outIds } = await lockDeliveriesWith(tx, consent);
  for (const row of waiting) await block(tx, place, row, now);
  const asked = { siteId: consent.siteId, deliveryIds: outIds, reason, at: now.toString() };
  const made = await askTakeDowns(tx, asked);
  return { changed: waiting.length > 0 || made > 0, takeDowns: await countTakeDowns(tx, outIds) };
}

/** Stops a delivery, with what the policies say of the time at which it would go out. */
async function block(tx: Db, place: Place, row: DeliveryRow, now: Temporal.Instant): Promise<void> {
  const state = nextDeliveryState(row.state, 'forbidden');
  const post = await findPost(tx, row.postId);
  const channel = await lockChannel(tx, row.channelId, 'share');
  if (!state || !post || !channel) throw new Error('A delivery that waits has a post and a channel');
  const planned = instantOf(row.plannedAt);
  const at = Temporal.Instant.compare(planned, now) > 0 ? planned : now;
  const decision = lackingConsent(await decideDeliveryAt(tx, place, post, channel, at));
  await changeDelivery(tx, row.id, row.state, { state, decision, retryAt: null });
}
