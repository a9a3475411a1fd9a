import { findComment, insertComment } from '@jmd-digital/db';
import { commentPostInput, commentPostOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { postOf } from './post-at.ts';
import { toComment } from './rows.ts';

/** Remarks something on a revision of a post, the newest one or one before it. */
export const commentPost = procedureOn(commentPostInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(commentPostOutput)
  .mutation(async ({ ctx, input: { siteId, postId, commentId, revision, text } }) => {
    const { db } = ctx.database;
    const post = await postOf(db, { siteId, postId });
    if (revision > post.revision) throw new ApiError('conflict');
    const row = { id: commentId, postId, revision, text, authorId: ownId(ctx), at: ctx.now().toString() };
    if (await insertComment(db, row)) return { comment: toComment(row) };
    const found = await findComment(db, commentId);
    const same = found && (['postId', 'revision', 'text', 'authorId'] as const).every((key) => found[key] === row[key]);
    if (!same) throw new ApiError('conflict');
    return { comment: toComment(found) };
  });
