import { listShortLinkRows } from '@jmd-digital/db';
import { listLinksInput, listLinksOutput } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { ApiError } from '../errors.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { countedLinks } from './counted-links.ts';

const PAGE = 50;

/** Short links of a site, page by page, the newest first. */
export const listLinks = procedureOn(listLinksInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listLinksOutput)
  .query(async ({ ctx, input: { siteId, cursor, limit = PAGE } }) => {
    const { db } = ctx.database;
    const rows = await listShortLinkRows(db, siteId, placeOf(cursor), limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor =
      rows.length > limit && last
        ? encodeCursor({ name: `${Temporal.Instant.from(last.createdAt.replace(' ', 'T'))} ${last.slug}`, id: siteId })
        : null;
    return { items: await countedLinks(ctx, db, page), nextCursor };
  });

/** A link has no id: its place is its moment and its address. Throws `invalid_input` on a cursor that is none of ours. */
function placeOf(cursor: string | undefined): { at: string; slug: string } | null {
  if (cursor === undefined) return null;
  const [at = '', slug = ''] = decodeCursor(cursor).name.split(' ');
  try {
    return { at: Temporal.Instant.from(at).toString(), slug };
  } catch {
    throw new ApiError('invalid_input', { fieldErrors: { cursor: 'invalid' } });
  }
}
