import { listSites as querySites } from '@jmd-digital/db';
import { listSitesInput, listSitesOutput } from '@jmd-digital/schemas';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { procedure } from '../trpc.ts';

const DEFAULT_LIMIT = 50;

/** All sites, page by page, by name. */
export const listSites = procedure
  .input(listSitesInput)
  .output(listSitesOutput)
  .query(async ({ ctx, input: { cursor, limit = DEFAULT_LIMIT, ...filter } }) => {
    const after = cursor === undefined ? null : decodeCursor(cursor);
    const rows = await querySites(ctx.database.db, filter, after, limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? encodeCursor(last) : null };
  });
