import { type CaseRow, type Db, findCarrierSettings, findSiteCarrier } from '@jmd-digital/db';
import { eraseDay } from '@jmd-digital/domain/counselling-time';
import { TIME_ZONE } from '@jmd-digital/domain/directory';
import { RETENTION_DEFAULTS } from '@jmd-digital/domain/identity';
import { instantOf } from '../identity/session.ts';

/** How long a carrier keeps cases, days: what it has set, else the defaults. */
async function keepingAt(db: Db, siteId: string): Promise<{ closedCaseDays: number; unansweredDays: number }> {
  const site = await findSiteCarrier(db, siteId);
  const settings = site && (await findCarrierSettings(db, site.carrierId));
  return settings ?? RETENTION_DEFAULTS;
}

const dayOf = (at: string) => instantOf(at).toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString();

/** The day on which a case goes that was closed at a moment. */
export async function eraseDayOfClosed(
  db: Db,
  { siteId, keepDays }: Pick<CaseRow, 'siteId' | 'keepDays'>,
  closedAt: string,
): Promise<string> {
  return eraseDay(dayOf(closedAt), (await keepingAt(db, siteId)).closedCaseDays, keepDays);
}

/** The day on which a question goes that nobody answers. */
export async function eraseDayOfUnanswered(db: Db, siteId: string, askedAt: string): Promise<string> {
  return eraseDay(dayOf(askedAt), (await keepingAt(db, siteId)).unansweredDays, null);
}
