import { isDeepStrictEqual } from 'node:util';
import { giveUpDeliveries, insertPost, insertPostRevision, updatePost } from '@jmd-digital/db';
import { GIVEN_UP_BY_EDIT } from '@jmd-digital/domain/outreach';
import { putPostInput, putPostOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { lockedPost } from './post-at.ts';
import { toPostSummary } from './rows.ts';

/** Writes a post of a site. Of two who change the same revision the second gets `conflict`; nothing is overwritten. */
export const putPost = procedureOn(putPostInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(putPostOutput)
  .mutation(({ ctx, input: { siteId, postId, revision, content } }) =>
    ctx.database.db.transaction(async (tx) => {
      const [authorId, at] = [ownId(ctx), ctx.now().toString()];
      const written = { revision: revision + 1, state: 'draft', changedAt: at } as const;
      const row = { id: postId, siteId, createdAt: at, ...written };
      const whole = { ...row, content, authorId };
      if (revision === 0 && (await insertPost(tx, row))) {
        await insertPostRevision(tx, { postId, revision: 1, content, authorId, at });
        return { post: toPostSummary(whole) };
      }
      const found = await lockedPost(tx, { siteId, postId });
      const repeated = found.revision === written.revision && found.authorId === authorId;
      if (isDeepStrictEqual(found.content, content) && (repeated || found.revision === revision)) {
        return { post: toPostSummary(found) };
      }
      if (found.revision !== revision || found.state === 'archived') throw new ApiError('conflict');
      await insertPostRevision(tx, { postId, revision: written.revision, content, authorId, at });
      await updatePost(tx, postId, written);
      await giveUpDeliveries(tx, postId, GIVEN_UP_BY_EDIT);
      return { post: toPostSummary(whole) };
    }),
  );
