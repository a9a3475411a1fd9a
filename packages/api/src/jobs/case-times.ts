import {
  findCase,
  findSiteCarrier,
  insertAudit,
  listCasesQuiet,
  listCasesResting,
  listCasesUnconfirmed,
  lockCase,
} from '@jmd-digital/db';
import type { CaseAction } from '@jmd-digital/domain/counselling';
import { Temporal } from 'temporal-polyfill';
import type { Services } from '../context.ts';
import { freezeFact } from '../counselling/freeze-fact.ts';
import { eraseDayOfClosed } from '../counselling/keeping.ts';
import { promisedAt } from '../counselling/promised.ts';
import { takeStep } from '../counselling/take-step.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { instantOf } from '../identity/session.ts';

/** Days without a word of the client after which a conversation counts as over; writing takes it up again. */
const QUIET_DAYS = 60;

/**
 * What time does to cases: those that rest wake on their day, those that were given to somebody who has not taken them fall
 * back after the working days that a client is promised, and those in which the client says nothing more go quiet.
 */
export async function letTimePass(services: Services): Promise<void> {
  const { db } = services.database;
  const now = services.now();
  for (const { id } of await listCasesResting(db, todayInGermany(services))) {
    await stepOf(services, id, { kind: 'resume' });
  }
  for (const { id } of await listCasesUnconfirmed(db, now.subtract({ hours: 24 }).toString())) {
    if (await isOverdue(services, id)) await stepOf(services, id, { kind: 'lose-assignee' });
  }
  for (const { id } of await listCasesQuiet(db, now.subtract({ hours: 24 * QUIET_DAYS }).toString())) {
    await stepOf(services, id, { kind: 'go-quiet' });
  }
}

/** Whether whoever was given a case had the working days of a promise to take it. */
async function isOverdue(services: Services, id: string): Promise<boolean> {
  const row = await findCase(services.database.db, id);
  const site = row && (await findSiteCarrier(services.database.db, row.siteId));
  if (!row || !site) return false;
  const { dueAt } = await promisedAt(services, site.districtCode, instantOf(row.changedAt));
  return Temporal.Instant.compare(services.now(), Temporal.Instant.from(dueAt)) >= 0;
}

/** Takes a step in the name of time, unless somebody was quicker. */
async function stepOf(services: Services, id: string, action: CaseAction): Promise<void> {
  const at = services.now().toString();
  await services.database.db.transaction(async (tx) => {
    const row = await lockCase(tx, id);
    const before = { resume: 'paused', 'lose-assignee': 'assigned', 'go-quiet': 'active' }[action.kind as string];
    if (!row || row.state !== before) return;
    const quiet = action.kind === 'go-quiet';
    const over = quiet
      ? { closedAt: at, closeReason: 'no-response' as const, eraseOn: await eraseDayOfClosed(tx, row, at) }
      : {};
    await takeStep(tx, row, action, at, { pausedUntil: null, ...over });
    if (quiet) await freezeFact(tx, { ...row, ...over }, at);
    const verb = quiet ? 'case.closed' : action.kind === 'resume' ? 'case.resumed' : 'case.fell-back';
    await insertAudit(tx, {
      ...{ at, actorId: null, verb, objectKind: 'case', objectId: id, siteId: row.siteId, carrierId: null },
    });
  });
}
