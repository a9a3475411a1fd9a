import { type CalendarRow, listCalendarRows } from '@jmd-digital/db';
import { LATE_SECONDS } from '@jmd-digital/domain/outreach';
import { type DeliverySummary, listDeliveriesInput, listDeliveriesOutput } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { instantOf } from '../identity/session.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toDelivery } from './rows.ts';

const PAGE = 200;

/** Deliveries of a site, page by page, by the time that they are planned for. */
export const listDeliveries = procedureOn(listDeliveriesInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listDeliveriesOutput)
  .query(async ({ ctx, input: { cursor, limit = PAGE, ...filter } }) => {
    const after = cursor === undefined ? null : decodeCursor(cursor);
    const place = after && { plannedLocal: after.name, id: after.id };
    const rows = await listCalendarRows(ctx.database.db, filter, place, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last ? encodeCursor({ name: last.plannedLocal, id: last.id }) : null;
    const late = ctx.now().subtract({ seconds: LATE_SECONDS });
    return { items: page.map((row) => toSummary(row, late)), nextCursor };
  });

/** @param late what should have gone out before this moment is late */
function toSummary(row: CalendarRow, late: Temporal.Instant): DeliverySummary {
  const { decision: _, attempt: __, ...delivery } = toDelivery(row);
  const waits = row.state === 'planned' || row.state === 'queued';
  return {
    ...delivery,
    title: row.title,
    late: waits && Temporal.Instant.compare(instantOf(row.plannedAt), late) < 0,
  };
}
