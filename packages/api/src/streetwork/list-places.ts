import { listPlaceRows } from '@jmd-digital/db';
import { listPlacesInput, listPlacesOutput } from '@jmd-digital/schemas';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { placesAt } from './place-rows.ts';

const PAGE = 50;

/** Places of a site as they stand today, by name, and those that are offered to it. */
export const listPlaces = procedureOn(listPlacesInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listPlacesOutput)
  .query(async ({ ctx, input: { siteId, cursor, limit = PAGE } }) => {
    const { db } = ctx.database;
    const rows = await listPlaceRows(db, siteId, cursor === undefined ? null : decodeCursor(cursor), limit + 1);
    const items = await placesAt(db, rows.slice(0, limit), todayInGermany(ctx));
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? encodeCursor(last) : null };
  });
