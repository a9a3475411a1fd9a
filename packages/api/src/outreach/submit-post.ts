import { outreachLimits } from '@jmd-digital/content/outreach';
import { listChannelRows, updatePost } from '@jmd-digital/db';
import { limitsOn, postProblems } from '@jmd-digital/domain/outreach';
import { submitPostInput, submitPostOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { lockedPost } from './post-at.ts';
import { readReview } from './review.ts';
import { toPostSummary } from './rows.ts';

const LIMITS = new Map(outreachLimits.map((each) => [each.platform, each]));

/** Hands a draft in for approval; one that nobody has to approve is approved. Once more changes nothing. */
export const submitPost = procedureOn(submitPostInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(submitPostOutput)
  .mutation(({ ctx, input }) =>
    ctx.database.db.transaction(async (tx) => {
      const { siteId, carrierId } = ctx.target;
      const post = await lockedPost(tx, input);
      if (post.revision !== input.revision || post.state === 'archived') throw new ApiError('conflict');
      if (post.state !== 'draft') return { post: toPostSummary(post), problems: [] };
      const channels = new Map((await listChannelRows(tx, siteId)).map((each) => [each.id, each]));
      const problems = postProblems(post.content, channels, (channel) =>
        limitsOn(channel, LIMITS.get(channel.platform)),
      );
      if (problems.length > 0) return { post: toPostSummary(post), problems };
      const { complete } = await readReview(tx, ctx.target, post, ctx.now());
      const change = { state: complete ? 'approved' : 'in_review', changedAt: ctx.now().toString() } as const;
      await updatePost(tx, post.id, change);
      await audit(ctx, tx, { verb: 'post.submitted', objectKind: 'post', objectId: post.id, carrierId, siteId });
      return { post: toPostSummary({ ...post, ...change }), problems };
    }),
  );
