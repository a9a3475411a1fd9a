import { isDeepStrictEqual } from 'node:util';
import { deleteRepeat, findRepeat, forgetReturns, putRepeatRow } from '@jmd-digital/db';
import { putRepeatInput, putRepeatOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { planReturns } from './plan-returns.ts';
import { lockedPost } from './post-at.ts';

/** Says how a post returns, or that it does not any more. What is planned by the rule of before is planned anew. */
export const putRepeat = procedureOn(putRepeatInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(putRepeatOutput)
  .mutation(({ ctx, input: { siteId, postId, repeat } }) =>
    ctx.database.db.transaction(async (tx) => {
      const post = await lockedPost(tx, { siteId, postId });
      if (isDeepStrictEqual(await findRepeat(tx, postId), repeat)) return { done: true as const };
      if (post.state === 'archived') throw new ApiError('conflict');
      const now = ctx.now();
      if (repeat) await putRepeatRow(tx, { postId, repeat, changedAt: now.toString() });
      else await deleteRepeat(tx, postId);
      await forgetReturns(tx, postId, now.toString());
      if (repeat) await planReturns(tx, ctx.target, post, repeat, now);
      const { carrierId } = ctx.target;
      await audit(ctx, tx, { verb: 'post.returns-set', objectKind: 'post', objectId: postId, carrierId, siteId });
      return { done: true as const };
    }),
  );
