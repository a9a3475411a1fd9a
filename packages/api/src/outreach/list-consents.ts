import { type ConsentCursor, type ConsentWithPictures, hasEnded, listConsentRows } from '@jmd-digital/db';
import { listConsentsInput, listConsentsOutput } from '@jmd-digital/schemas';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { ApiError } from '../errors.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toConsent } from './picture-rows.ts';

const PAGE = 50;

/** Consents of a site, page by page, those that end soonest first; what has ended comes last. */
export const listConsents = procedureOn(listConsentsInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listConsentsOutput)
  .query(async ({ ctx, input: { siteId, cursor, limit = PAGE } }) => {
    const day = todayInGermany(ctx);
    const after = cursor === undefined ? null : placeOf(cursor);
    const rows = await listConsentRows(ctx.database.db, siteId, day, after, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last ? cursorOf(last, day) : null;
    return { items: page.map((row) => toConsent(row, day)), nextCursor };
  });

const ENDED = 'ended ';

const cursorOf = (row: ConsentWithPictures, day: string) =>
  encodeCursor({ name: `${hasEnded(row, day) ? ENDED : ''}${row.validUntil}`, id: row.id });

function placeOf(cursor: string): ConsentCursor {
  const { name, id } = decodeCursor(cursor);
  const ended = name.startsWith(ENDED);
  const validUntil = ended ? name.slice(ENDED.length) : name;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(validUntil)) {
    throw new ApiError('invalid_input', { fieldErrors: { cursor: 'invalid' } });
  }
  return { ended, validUntil, id };
}
