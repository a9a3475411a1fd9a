import { listSnippetRows, type SnippetCursor, type SnippetOfSite } from '@jmd-digital/db';
import { listSnippetsInput, listSnippetsOutput } from '@jmd-digital/schemas';
import type { Temporal } from 'temporal-polyfill';
import { decodeMomentCursor, encodeMomentCursor } from '../cursor.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { instantOf } from '../identity/session.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toSnippet } from './snippet-rows.ts';

const PAGE = 50;

/** Before every row of its moment. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const BEGINNING: SnippetCursor = { at: '1970-01-01T00:00:00Z', id: FIRST_ID };

/** A change has its moment when it begins, and is seen when it is through: what a device keeps stays this far behind. */
const SETTLE_SECONDS = 60;

/** Answers of all sites in the order of their changes. Drafts are seen at their own site alone; elsewhere they are gone. */
export const listSnippets = procedureOn(listSnippetsInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listSnippetsOutput)
  .query(async ({ ctx, input: { siteId, cursor, limit = PAGE } }) => {
    const after = decodeMomentCursor(cursor);
    const rows = await listSnippetRows(ctx.database.db, after, limit + 1);
    const page = rows.slice(0, limit);
    const isSeen = (row: SnippetOfSite) => !row.removed && (row.siteId === siteId || row.reviewedBy !== null);
    const today = todayInGermany(ctx);
    const last = page.at(-1);
    const reached = last ? { at: last.changedAt, id: last.id } : (after ?? BEGINNING);
    return {
      items: page.filter(isSeen).map((row) => toSnippet(row, today)),
      removed: page.filter((row) => !isSeen(row)).map(({ id }) => id),
      nextCursor: rows.length > limit ? encodeMomentCursor(reached) : null,
      cursor: encodeMomentCursor(settled(reached, ctx.now())),
    };
  });

function settled(reached: SnippetCursor, now: Temporal.Instant): SnippetCursor {
  const border = now.subtract({ seconds: SETTLE_SECONDS });
  return instantOf(reached.at).epochMilliseconds > border.epochMilliseconds
    ? { at: border.toString(), id: FIRST_ID }
    : reached;
}
