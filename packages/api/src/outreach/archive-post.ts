import { listDeliveries, updatePost } from '@jmd-digital/db';
import { archivePostInput, archivePostOutput, type DeliveryState } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { lockedPost } from './post-at.ts';
import { toPostSummary } from './rows.ts';

/** States in which a post may still go out, or may be going out. */
const UNDER_WAY: readonly DeliveryState[] = ['planned', 'queued', 'sending', 'outcome_unknown', 'manual_pending'];

/** Puts a post away of which nothing is planned or under way. */
export const archivePost = procedureOn(archivePostInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(archivePostOutput)
  .mutation(({ ctx, input: { siteId, postId, revision } }) =>
    ctx.database.db.transaction(async (tx) => {
      const post = await lockedPost(tx, { siteId, postId });
      if (post.revision !== revision) throw new ApiError('conflict');
      if (post.state === 'archived') return { post: toPostSummary(post) };
      const deliveries = await listDeliveries(tx, postId);
      if (deliveries.some(({ state }) => UNDER_WAY.includes(state))) throw new ApiError('conflict');
      const change = { state: 'archived', changedAt: ctx.now().toString() } as const;
      await updatePost(tx, postId, change);
      const { carrierId } = ctx.target;
      await audit(ctx, tx, { verb: 'post.archived', objectKind: 'post', objectId: postId, carrierId, siteId });
      return { post: toPostSummary({ ...post, ...change }) };
    }),
  );
