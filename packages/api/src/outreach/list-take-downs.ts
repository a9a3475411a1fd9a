import { listTakeDownRows } from '@jmd-digital/db';
import { listTakeDownsInput, listTakeDownsOutput } from '@jmd-digital/schemas';
import { decodeMomentCursor, encodeMomentCursor } from '../cursor.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toTakeDown } from './rows.ts';

const PAGE = 50;

/** What has to be taken down at a site, page by page, or what is gone. */
export const listTakeDowns = procedureOn(listTakeDownsInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listTakeDownsOutput)
  .query(async ({ ctx, input: { siteId, done = false, cursor, limit = PAGE } }) => {
    const after = decodeMomentCursor(cursor);
    const rows = await listTakeDownRows(ctx.database.db, siteId, done, after, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const at = last && (done ? last.doneAt : last.askedAt);
    const nextCursor = rows.length > limit && last && at ? encodeMomentCursor({ at, id: last.id }) : null;
    return { items: page.map(toTakeDown), nextCursor };
  });
