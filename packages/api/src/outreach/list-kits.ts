import { listKitRows } from '@jmd-digital/db';
import { listKitsInput, listKitsOutput } from '@jmd-digital/schemas';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toKitSummary } from './kit-rows.ts';

const PAGE = 50;

/** Kits that a site may take, page by page, by title. */
export const listKits = procedureOn(listKitsInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listKitsOutput)
  .query(async ({ ctx, input: { cursor, limit = PAGE } }) => {
    const after = cursor === undefined ? null : decodeCursor(cursor);
    const rows = await listKitRows(ctx.database.db, ctx.target, after, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last ? encodeCursor({ name: last.title, id: last.id }) : null;
    return { items: page.map(toKitSummary), nextCursor };
  });
