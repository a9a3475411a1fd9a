import { listIncidentRows } from '@jmd-digital/db';
import { listIncidentsInput, listIncidentsOutput } from '@jmd-digital/schemas';
import { decodeMomentCursor, encodeMomentCursor } from '../cursor.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { looksAfter, toIncidents } from './incident-rows.ts';

const PAGE = 50;

/** Incidents of a site, the last first: one’s own; all of them for whoever leads or supervises it. */
export const listIncidents = procedureOn(listIncidentsInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listIncidentsOutput)
  .query(async ({ ctx, input: { siteId, cursor, limit = PAGE } }) => {
    const { db } = ctx.database;
    const whose = { siteId, reportedBy: looksAfter(ctx, siteId) ? null : ownId(ctx) };
    const rows = await listIncidentRows(db, whose, decodeMomentCursor(cursor), limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await toIncidents(db, page),
      nextCursor: rows.length > limit && last ? encodeMomentCursor(last) : null,
    };
  });
