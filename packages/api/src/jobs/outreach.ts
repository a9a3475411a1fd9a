import {
  findRepeat,
  findSiteCarrier,
  insertAudit,
  listOverdueConsents,
  listReturning,
  lockConsent,
  lockPost,
} from '@jmd-digital/db';
import type { Services } from '../context.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { endConsent } from '../outreach/end-consent.ts';
import { planReturns } from '../outreach/plan-returns.ts';

/** Carries out the end of consents whose last day in Germany is over. What was done before is not found again. */
export async function endOverdueConsents(services: Services): Promise<void> {
  const { db } = services.database;
  const day = todayInGermany(services);
  for (const { id, siteId } of await listOverdueConsents(db, day)) {
    const site = await findSiteCarrier(db, siteId);
    if (!site) continue;
    const place = { siteId, carrierId: site.carrierId };
    await db.transaction(async (tx) => {
      const consent = await lockConsent(tx, id);
      // Somebody may have withdrawn it meanwhile, or written down that it holds for longer.
      if (!consent || consent.withdrawnAt !== null || consent.validUntil >= day) return;
      const now = services.now();
      const { changed } = await endConsent(tx, place, consent, 'consent-expired', now);
      if (!changed) return;
      const entry = { verb: 'consent.expired', objectKind: 'consent', objectId: id } as const;
      await insertAudit(tx, { ...entry, ...place, at: now.toString(), actorId: null });
    });
  }
}

/** Plans the returns of the next days. */
export async function planComingReturns(services: Services): Promise<void> {
  const { db } = services.database;
  for (const { postId, siteId } of await listReturning(db)) {
    const site = await findSiteCarrier(db, siteId);
    if (!site) continue;
    await db.transaction(async (tx) => {
      const post = await lockPost(tx, postId);
      const repeat = await findRepeat(tx, postId);
      if (post && repeat) await planReturns(tx, { siteId, carrierId: site.carrierId }, post, repeat, services.now());
    });
  }
}
