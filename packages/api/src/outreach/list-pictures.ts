import { listPictureRows } from '@jmd-digital/db';
import { listPicturesInput, listPicturesOutput } from '@jmd-digital/schemas';
import { decodeMomentCursor, encodeMomentCursor } from '../cursor.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toPicture } from './picture-rows.ts';

const PAGE = 50;

/** Pictures of a site, page by page, the newest first. */
export const listPictures = procedureOn(listPicturesInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listPicturesOutput)
  .query(async ({ ctx, input: { siteId, cursor, limit = PAGE } }) => {
    const rows = await listPictureRows(ctx.database.db, siteId, decodeMomentCursor(cursor), limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last ? encodeMomentCursor({ at: last.createdAt, id: last.id }) : null;
    return { items: page.map(toPicture), nextCursor };
  });
