import { listCoverageRows } from '@jmd-digital/db';
import { listCoverageInput, listCoverageOutput } from '@jmd-digital/schemas';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { placesAt } from './place-rows.ts';

const PAGE = 100;

/** Who works where, over all sites, by name of the place. It names sites and no person. */
export const listCoverage = procedureOn(listCoverageInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listCoverageOutput)
  .query(async ({ ctx, input: { cursor, limit = PAGE } }) => {
    const { db } = ctx.database;
    const rows = await listCoverageRows(db, cursor === undefined ? null : decodeCursor(cursor), limit + 1);
    const page = rows.slice(0, limit);
    const places = await placesAt(
      db,
      page.map(({ place }) => place),
      todayInGermany(ctx),
    );
    const last = places.at(-1);
    return {
      items: places.map(({ platform, name, url, langs, topics, siteId, state }, index) => ({
        ...{ platform, name, url, langs, topics, siteId, state, siteName: page[index]?.siteName ?? '' },
      })),
      nextCursor: rows.length > limit && last ? encodeCursor(last) : null,
    };
  });
