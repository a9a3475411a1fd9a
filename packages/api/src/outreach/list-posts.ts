import { listPostRows } from '@jmd-digital/db';
import { listPostsInput, listPostsOutput } from '@jmd-digital/schemas';
import { decodeMomentCursor, encodeMomentCursor } from '../cursor.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toPostSummary } from './rows.ts';

const PAGE = 50;

/** Posts of a site, page by page, the last changed first. */
export const listPosts = procedureOn(listPostsInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listPostsOutput)
  .query(async ({ ctx, input: { siteId, state, cursor, limit = PAGE } }) => {
    const rows = await listPostRows(ctx.database.db, siteId, state, decodeMomentCursor(cursor), limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last ? encodeMomentCursor({ at: last.changedAt, id: last.id }) : null;
    return { items: page.map(toPostSummary), nextCursor };
  });
