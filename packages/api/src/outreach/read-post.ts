import { findRepeat, listComments, listDeliveries, listRoleHolders, namesOf } from '@jmd-digital/db';
import { STEP_ROLES, stepsOf, stepsWithoutAnybody } from '@jmd-digital/domain/outreach';
import { readPostInput, readPostOutput } from '@jmd-digital/schemas';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { postOf } from './post-at.ts';
import { readReview } from './review.ts';
import { toComment, toDelivery, toPostSummary } from './rows.ts';

/** How many comments are read at most. */
const COMMENTS = 200;

const APPROVERS = [...new Set(Object.values(STEP_ROLES).flat())];

/** A post with its approvals, comments and deliveries, and what is still missing. */
export const readPost = procedureOn(readPostInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(readPostOutput)
  .query(async ({ ctx, input }) => {
    const { db } = ctx.database;
    const post = await postOf(db, input);
    const review = await readReview(db, ctx.target, post, ctx.now());
    const holders = await listRoleHolders(db, ctx.target, APPROVERS, ctx.now().toString());
    const people = [...Map.groupBy(holders, ({ id }) => id)].map(([id, held]) => ({
      id,
      steps: stepsOf(
        held.map((each) => ({ role: each.role, siteId: each.siteId, carrierId: each.carrierId })),
        ctx.target,
      ),
    }));
    const nobody = stepsWithoutAnybody(review.inReview, review.asked, people);
    const comments = (await listComments(db, post.id, COMMENTS)).map(toComment);
    const approvals = review.approvals.filter(
      (each) => each.decision === 'approve' && review.approved.includes(each.step),
    );
    const named = [
      ...review.inReview.authorIds,
      ...review.approvals.map(({ by }) => by),
      ...comments.map(({ by }) => by),
    ];
    return {
      post: toPostSummary(post),
      content: post.content,
      authorIds: [...review.inReview.authorIds],
      decisions: review.decisions,
      steps: review.asked.map((step) => ({
        step,
        approved: review.approved.includes(step),
        takeable: !nobody.includes(step),
      })),
      approvals,
      objections: review.objections,
      comments,
      deliveries: (await listDeliveries(db, post.id)).map(toDelivery),
      repeat: await findRepeat(db, post.id),
      people: await namesOf(db, [...new Set(named)]),
    };
  });
