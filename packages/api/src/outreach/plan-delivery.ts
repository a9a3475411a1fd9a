import { findDelivery, findLiveDelivery, insertDelivery, lockChannel } from '@jmd-digital/db';
import { planDeliveryInput, planDeliveryOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { openChannel, plannedState, refuseUnsubmitted } from './plannable.ts';
import { isPlannedFor, plannedOf, refusePast } from './planned.ts';
import { lockedPost } from './post-at.ts';
import { decideDeliveryAt } from './review.ts';
import { toDelivery } from './rows.ts';

/** Plans a revision for a channel, once: whoever plans the same again gets what is there. */
export const planDelivery = procedureOn(planDeliveryInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(planDeliveryOutput)
  .mutation(({ ctx, input: { siteId, postId, deliveryId, revision, channelId, at } }) =>
    ctx.database.db.transaction(async (tx) => {
      const planned = plannedOf(at, 'at');
      const post = await lockedPost(tx, { siteId, postId });
      const key = { postId, revision, channelId };
      const before = (await findDelivery(tx, deliveryId)) ?? (await findLiveDelivery(tx, key));
      if (before) {
        const sameKey = before.postId === postId && before.revision === revision && before.channelId === channelId;
        if (!sameKey || !isPlannedFor(before, planned)) throw new ApiError('conflict');
        return { delivery: toDelivery(before) };
      }
      refuseUnsubmitted(post, revision);
      refusePast(planned, ctx.now(), 'at');
      const channel = openChannel(await lockChannel(tx, channelId, 'share'), post, 'channelId');
      const decision = await decideDeliveryAt(tx, ctx.target, post, channel, planned.plannedAt);
      const made = await insertDelivery(tx, {
        ...{ ...key, ...planned, id: deliveryId, plannedAt: planned.plannedAt.toString() },
        ...{ state: plannedState(decision), decision },
      });
      const { carrierId } = ctx.target;
      const entry = {
        verb: 'delivery.planned',
        objectKind: 'delivery',
        objectId: deliveryId,
        carrierId,
        siteId,
      } as const;
      await audit(ctx, tx, entry);
      return { delivery: toDelivery(made) };
    }),
  );
