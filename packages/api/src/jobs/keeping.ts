import {
  closeAccountRow,
  deleteEndedWorkshops,
  deleteOldAudit,
  deleteOldCounsellingInvitations,
  deleteOldEvents,
  deleteOldLinkDays,
  deleteUnclaimedBlobs,
  deleteUnconfirmed,
  insertAudit,
  listCasesErasedOn,
  listDueCases,
  listIdleClients,
} from '@jmd-digital/db';
import { RETENTION_DEFAULTS } from '@jmd-digital/domain/identity';
import { Temporal } from 'temporal-polyfill';
import type { Services } from '../context.ts';
import { removeCase } from '../counselling/remove-case.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { questionsSince } from '../outreach/newsletter/opt-in.ts';
import { askForNotice } from './notices.ts';

const PAGE = 100;
/** Days before a case is erased on which its client is told. */
const TOLD_DAYS_BEFORE = 14;
/** Days that counts of short links are kept: a year, to compare with, and a month to do so. */
const LINK_DAYS = 400;
/** Days that events are kept: whoever was away longer loads everything anew. */
const EVENT_DAYS = 30;

/**
 * Erases what has had its time: cases on their day, files that no message claimed, accounts that nobody used, events, the
 * audit, workshops that are over, counts of short links, invitations that nobody used, addresses that never
 * confirmed a newsletter. What is done twice
 * changes nothing.
 */
export async function eraseWhatIsDue(services: Services): Promise<void> {
  const { db } = services.database;
  const now = services.now();
  for (;;) {
    const today = todayInGermany(services);
    const due = await listDueCases(db, today, PAGE);
    // Somebody may have taken one up while the others went.
    for (const { id } of due)
      await removeCase(services, id, null, ({ eraseOn }) => eraseOn !== null && eraseOn <= today);
    if (due.length < PAGE) break;
  }
  await deleteEndedWorkshops(db, now.toString());
  await deleteUnclaimedBlobs(db, now.subtract({ hours: 24 }).toString());
  await deleteOldEvents(db, now.subtract({ hours: 24 * EVENT_DAYS }).toString());
  await deleteOldAudit(db, now.toString(), RETENTION_DEFAULTS.auditDays);
  const today = Temporal.PlainDate.from(todayInGermany(services));
  await deleteOldLinkDays(db, today.subtract({ days: LINK_DAYS }).toString());
  await deleteOldCounsellingInvitations(db, today.toString());
  await deleteUnconfirmed(db, questionsSince(services));
  const idle = await listIdleClients(db, now.subtract({ hours: 24 * RETENTION_DEFAULTS.idleAccountDays }).toString());
  for (const id of idle) {
    await db.transaction(async (tx) => {
      await closeAccountRow(tx, id, now.toString());
      await insertAudit(tx, {
        ...{ at: now.toString(), actorId: null, verb: 'account.closed', objectKind: 'account', objectId: id },
        ...{ carrierId: null, siteId: null },
      });
    });
  }
}

/** Tells clients two weeks before that a case goes, if they want to hear of it. */
export async function tellOfErasure(services: Services): Promise<void> {
  const { db } = services.database;
  const day = Temporal.PlainDate.from(todayInGermany(services)).add({ days: TOLD_DAYS_BEFORE }).toString();
  for (const { id } of await listCasesErasedOn(db, day)) await askForNotice(services, db, id, 'erasure');
}
