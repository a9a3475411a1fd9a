import { findApproval, insertApproval, updatePost } from '@jmd-digital/db';
import { mayApprove, stepsOf } from '@jmd-digital/domain/outreach';
import { reviewPostInput, reviewPostOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { lockedPost } from './post-at.ts';
import { readInReview, readReview } from './review.ts';
import { toApproval, toPostSummary } from './rows.ts';

/** Decides one step of the newest revision. Nobody decides about a post that they wrote on. */
export const reviewPost = procedureOn(reviewPostInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(reviewPostOutput)
  .mutation(({ ctx, input: { siteId, postId, approvalId, ...said } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { carrierId } = ctx.target;
      const [byId, at] = [ownId(ctx), ctx.now().toString()];
      const post = await lockedPost(tx, { siteId, postId });
      const before = await findApproval(tx, approvalId);
      if (before) {
        const again =
          before.postId === postId &&
          before.byId === byId &&
          (['revision', 'step', 'decision', 'note'] as const).every((key) => before[key] === said[key]);
        if (!again) throw new ApiError('conflict');
        return { post: toPostSummary(post), approval: toApproval(before) };
      }
      const waits = post.state === 'in_review' || post.state === 'approved';
      if (post.revision !== said.revision || !waits) throw new ApiError('conflict');
      const inReview = await readInReview(tx, post);
      const person = { id: byId, steps: stepsOf(ctx.actor.roles, ctx.target) };
      if (mayApprove(inReview, person, said.step) !== null) throw new ApiError('not_permitted');
      const row = { id: approvalId, postId, byId, at, ...said };
      await insertApproval(tx, row);
      const { complete } = await readReview(tx, ctx.target, post, ctx.now());
      const change = { state: complete ? 'approved' : 'in_review', changedAt: at } as const;
      await updatePost(tx, postId, change);
      await audit(ctx, tx, { verb: 'post.reviewed', objectKind: 'post', objectId: postId, carrierId, siteId });
      return { post: toPostSummary({ ...post, ...change }), approval: toApproval(row) };
    }),
  );
