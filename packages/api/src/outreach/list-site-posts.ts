import { listSitePostsInput, listSitePostsOutput } from '@jmd-digital/schemas';
import { decodeMomentCursor, encodeMomentCursor } from '../cursor.ts';
import { procedure } from '../trpc.ts';
import { postsOfSite } from './site-posts.ts';

const PAGE = 20;

/** What a site has told on its own page, page by page, the newest first. */
export const listSitePosts = procedure
  .input(listSitePostsInput)
  .output(listSitePostsOutput)
  .query(async ({ ctx, input: { siteId, cursor, limit = PAGE } }) => {
    const found = await postsOfSite(ctx, { siteId, after: decodeMomentCursor(cursor), limit: limit + 1 });
    const items = found.posts.slice(0, limit);
    const last = items.at(-1);
    const more = found.posts.length > limit;
    return {
      ...{ items, siteName: found.siteName, url: found.url },
      nextCursor: more && last ? encodeMomentCursor({ at: last.publishedAt, id: last.id }) : null,
    };
  });
