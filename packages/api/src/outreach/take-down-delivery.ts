import { findDelivery, findTakeDown, insertTakeDown } from '@jmd-digital/db';
import { takeDownStep } from '@jmd-digital/domain/outreach';
import { takeDownDeliveryInput, takeDownDeliveryOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { step } from './delivery/take-down.ts';
import { lockedPost } from './post-at.ts';
import { toTakeDown } from './rows.ts';

/** Asks for something that is out to be taken down, once: whoever asks again gets what is there. */
export const takeDownDelivery = procedureOn(takeDownDeliveryInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(takeDownDeliveryOutput)
  .mutation(({ ctx, input: { siteId, deliveryId, takeDownId } }) =>
    ctx.database.db.transaction(async (tx) => {
      const at = ctx.now().toString();
      const known = await findDelivery(tx, deliveryId);
      if (!known) throw new ApiError('not_found');
      await lockedPost(tx, { siteId, postId: known.postId });
      const before = await findTakeDown(tx, { deliveryId });
      if (before) return { takeDown: toTakeDown(before) };
      const found = await findDelivery(tx, deliveryId);
      if (!found || takeDownStep(found, 'manual') === 'over') throw new ApiError('conflict');
      const row = { id: takeDownId, deliveryId, siteId, reason: 'person', state: 'open', askedAt: at } as const;
      if (!(await insertTakeDown(tx, row))) throw new ApiError('conflict');
      await step(tx, takeDownId, deliveryId, at);
      const { carrierId } = ctx.target;
      const about = { objectKind: 'delivery', objectId: deliveryId, carrierId, siteId } as const;
      await audit(ctx, tx, { verb: 'delivery.take-down-asked', ...about });
      const made = await findTakeDown(tx, { deliveryId });
      if (!made) throw new ApiError('conflict');
      return { takeDown: toTakeDown(made) };
    }),
  );
