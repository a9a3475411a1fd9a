import { listSecrecyRows } from '@jmd-digital/db';
import { listSecrecyInput, listSecrecyOutput } from '@jmd-digital/schemas';
import { decodeMomentCursor, encodeMomentCursor } from '../cursor.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toSecrecy } from './incident-rows.ts';

const PAGE = 50;

/** Questions of secrecy of a site, the last first, for everybody who may decide them. */
export const listSecrecy = procedureOn(listSecrecyInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listSecrecyOutput)
  .query(async ({ ctx, input: { siteId, cursor, limit = PAGE } }) => {
    const rows = await listSecrecyRows(ctx.database.db, siteId, decodeMomentCursor(cursor), limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(toSecrecy),
      nextCursor: rows.length > limit && last ? encodeMomentCursor({ at: last.askedAt, id: last.id }) : null,
    };
  });
