import { countsOfLinks, type Db, type ShortLinkRow } from '@jmd-digital/db';
import type { ShortLink } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import type { ApiContext } from '../context.ts';
import { moment } from '../counselling/view.ts';
import { todayInGermany } from '../identity/local-day.ts';

/** Days that are shown one by one. */
const DAYS = 90;

/** Links with how often they were followed. */
export async function countedLinks(ctx: ApiContext, db: Db, rows: readonly ShortLinkRow[]): Promise<ShortLink[]> {
  const since = Temporal.PlainDate.from(todayInGermany(ctx)).subtract({ days: DAYS - 1 });
  const counts = await countsOfLinks(
    db,
    rows.map(({ slug }) => slug),
    since.toString(),
  );
  return rows.map((row) => ({
    ...{ ...row, createdAt: moment(row.createdAt) },
    ...(counts.get(row.slug) ?? { total: 0, days: [] }),
  }));
}
