import { listSitePostsInput, listSitePostsOutput } from '@jmd-digital/schemas';
import { procedure } from '../trpc.ts';
import { postsOfSite } from './site-posts.ts';

const PAGE = 20;

/** What a site has told on its own page, page by page, the newest first. */
export const listSitePosts = procedure
  .input(listSitePostsInput)
  .output(listSitePostsOutput)
  .query(({ ctx, input: { limit = PAGE, ...query } }) => postsOfSite(ctx, { ...query, limit }));
