import { findDelivery, findTakeDown } from '@jmd-digital/db';
import { confirmTakeDownInput, confirmTakeDownOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { gone } from './delivery/take-down.ts';
import { lockedPost } from './post-at.ts';
import { toTakeDown } from './rows.ts';

/** A person says that something is gone, where it was theirs to take it down. */
export const confirmTakeDown = procedureOn(confirmTakeDownInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(confirmTakeDownOutput)
  .mutation(({ ctx, input: { siteId, takeDownId } }) =>
    ctx.database.db.transaction(async (tx) => {
      const known = await findTakeDown(tx, { id: takeDownId });
      if (known?.siteId !== siteId) throw new ApiError('not_found');
      const { deliveryId } = known;
      // Whoever decides about the delivery holds its post, and so does whoever asks here a second time.
      await lockedPost(tx, { siteId, postId: known.postId });
      const [task, delivery] = [await findTakeDown(tx, { id: takeDownId }), await findDelivery(tx, deliveryId)];
      if (task?.state === 'done') return { takeDown: toTakeDown(task) };
      if (task?.state !== 'by-hand' || !delivery || delivery.state === 'sending') throw new ApiError('conflict');
      await gone(tx, task, delivery, ctx.now().toString());
      const { carrierId } = ctx.target;
      const about = { objectKind: 'delivery', objectId: deliveryId, carrierId, siteId } as const;
      await audit(ctx, tx, { verb: 'delivery.taken-down', ...about });
      const done = await findTakeDown(tx, { id: takeDownId });
      if (!done) throw new ApiError('not_found');
      return { takeDown: toTakeDown(done) };
    }),
  );
