import {
  changeDelivery,
  type Db,
  type DeliveryRow,
  findDelivery,
  lockChannel,
  type PostWithContent,
  updatePost,
} from '@jmd-digital/db';
import { choicesOf, nextDeliveryState } from '@jmd-digital/domain/outreach';
import { type DecideDeliveryInput, decideDeliveryInput, decideDeliveryOutput } from '@jmd-digital/schemas';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { openChannel, plannedState, refuseUnsubmitted } from './plannable.ts';
import { isPlannedFor, plannedOf, refusePast } from './planned.ts';
import { lockedPost } from './post-at.ts';
import { decideDeliveryAt } from './review.ts';
import { toDelivery } from './rows.ts';

type Choice = DecideDeliveryInput['choice'];

/** What a person decides of a delivery: it is out, it is not, another time, or not at all. */
export const decideDelivery = procedureOn(decideDeliveryInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(decideDeliveryOutput)
  .mutation(({ ctx, input: { siteId, deliveryId, from, choice } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { carrierId } = ctx.target;
      const found = await findDelivery(tx, deliveryId);
      if (!found) throw new ApiError('not_found');
      const post = await lockedPost(tx, { siteId, postId: found.postId });
      const to = choicesOf(from).includes(choice.event) ? nextDeliveryState(from, choice.event) : null;
      if (!to) throw new ApiError('invalid_input', { fieldErrors: { choice: 'invalid' } });
      const before = await findDelivery(tx, deliveryId);
      if (before && before.state !== from && isDone(before, choice)) return { delivery: toDelivery(before) };
      const change = { state: to, ...(await changeOf(ctx, tx, ctx.target, post, found, choice)) };
      const changed = await changeDelivery(tx, deliveryId, from, change);
      if (!changed) throw new ApiError('conflict');
      if (changed.state === 'sent' && post.state !== 'draft') {
        await updatePost(tx, post.id, { state: 'released', changedAt: ctx.now().toString() });
      }
      const entry = {
        verb: 'delivery.decided',
        objectKind: 'delivery',
        objectId: deliveryId,
        carrierId,
        siteId,
      } as const;
      await audit(ctx, tx, entry);
      return { delivery: toDelivery(changed) };
    }),
  );

/** Whether the same was decided before. */
function isDone(row: DeliveryRow, choice: Choice): boolean {
  switch (choice.event) {
    case 'confirmed-by-person':
      return row.state === 'sent' && row.remoteUrl === choice.url;
    case 'denied-by-person':
      return row.state === 'planned';
    case 'planned-by-person':
      return (
        (row.state === 'planned' || row.state === 'blocked') && isPlannedFor(row, plannedOf(choice.at, 'choice.at'))
      );
    case 'given-up-by-person':
      return row.state === 'deleted';
  }
}

async function changeOf(
  ctx: ApiContext,
  tx: Db,
  place: { siteId: string; carrierId: string },
  post: PostWithContent,
  row: DeliveryRow,
  choice: Choice,
): Promise<Partial<DeliveryRow>> {
  switch (choice.event) {
    case 'confirmed-by-person': {
      const channel = await lockChannel(tx, row.channelId, 'share');
      if (choice.url === null && channel?.platform !== 'print') {
        throw new ApiError('invalid_input', { fieldErrors: { 'choice.url': 'required' } });
      }
      return { remoteUrl: choice.url, sentAt: ctx.now().toString(), error: null };
    }
    case 'denied-by-person':
      // It would go out after all: only what was approved last does.
      refuseUnsubmitted(post, row.revision);
      return {};
    case 'planned-by-person': {
      const planned = plannedOf(choice.at, 'choice.at');
      refuseUnsubmitted(post, row.revision);
      refusePast(planned, ctx.now(), 'choice.at');
      const channel = openChannel(await lockChannel(tx, row.channelId, 'share'), post, 'deliveryId');
      const decision = await decideDeliveryAt(tx, place, post, channel, planned.plannedAt);
      const time = { ...planned, plannedAt: planned.plannedAt.toString() };
      return { ...time, decision, state: plannedState(decision), attempt: 0, error: null };
    }
    case 'given-up-by-person':
      return {};
  }
}
