import { listMisinformationRows } from '@jmd-digital/db';
import { listMisinformationInput, listMisinformationOutput } from '@jmd-digital/schemas';
import { moment } from '../counselling/view.ts';
import { decodeMomentCursor, encodeMomentCursor } from '../cursor.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';

const PAGE = 50;

/** False claims that sites of the programme met, the last first. */
export const listMisinformation = procedureOn(listMisinformationInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listMisinformationOutput)
  .query(async ({ ctx, input: { cursor, limit = PAGE } }) => {
    const rows = await listMisinformationRows(ctx.database.db, decodeMomentCursor(cursor), limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last ? encodeMomentCursor({ at: last.changedAt, id: last.id }) : null;
    return { items: page.map((row) => ({ ...row, changedAt: moment(row.changedAt) })), nextCursor };
  });
