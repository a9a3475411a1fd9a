import {
  type CaseRow,
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
 * back after the working days that a client is promised, and those in which the client says nothing more go quiet. Each is
 * looked at again under its lock, for somebody may be quicker than time.
 */
export async function letTimePass(services: Services): Promise<void> {
  const { db } = services.database;
  const now = services.now();
  const today = todayInGermany(services);
  const before = (moment: string | null, limit: Temporal.Instant) =>
    moment !== null && Temporal.Instant.compare(instantOf(moment), limit) <= 0;
  for (const { id } of await listCasesResting(db, today)) {
    const rested = ({ state, pausedUntil }: CaseRow) =>
      state === 'paused' && pausedUntil !== null && pausedUntil <= today;
    await stepOf(services, id, { kind: 'resume' }, rested);
  }
  for (const { id } of await listCasesUnconfirmed(db, now.subtract({ hours: 24 }).toString())) {
    await stepOf(
      services,
      id,
      { kind: 'lose-assignee' },
      (row) => row.state === 'assigned' && isOverdue(services, row),
    );
  }
  const quiet = now.subtract({ hours: 24 * QUIET_DAYS });
  for (const { id } of await listCasesQuiet(db, quiet.toString())) {
    const isQuiet = (row: CaseRow) =>
      row.state === 'active' && row.waitingOn === 'client' && before(row.changedAt, quiet);
    await stepOf(services, id, { kind: 'go-quiet' }, isQuiet);
  }
}

/** Whether whoever was given a case had the working days of a promise to take it. */
async function isOverdue(services: Services, { siteId, assignedAt }: CaseRow): Promise<boolean> {
  const site = await findSiteCarrier(services.database.db, siteId);
  if (!site || assignedAt === null) return false;
  const { dueAt } = await promisedAt(services, site.districtCode, instantOf(assignedAt));
  return Temporal.Instant.compare(services.now(), Temporal.Instant.from(dueAt)) >= 0;
}

/** Takes a step in the name of time, if the case as it is now still asks for it. */
async function stepOf(
  services: Services,
  id: string,
  action: CaseAction,
  still: (row: CaseRow) => boolean | Promise<boolean>,
): Promise<void> {
  const at = services.now().toString();
  await services.database.db.transaction(async (tx) => {
    const row = await lockCase(tx, id);
    if (!row || !(await still(row))) return;
    const quiet = action.kind === 'go-quiet';
    const over = quiet
      ? { closedAt: at, closeReason: 'no-response' as const, eraseOn: await eraseDayOfClosed(tx, row, at) }
      : {};
    // Whoever did not take it knew its key, and the team has to be able to read what comes next.
    const lost =
      action.kind === 'lose-assignee'
        ? { visibility: 'team' as const, rotationDue: row.rotationDue ?? ('member-left' as const), internalDue: true }
        : {};
    await takeStep(tx, row, action, at, { pausedUntil: null, ...over, ...lost });
    if (quiet) await freezeFact(tx, { ...row, ...over }, at);
    const verb = quiet ? 'case.closed' : action.kind === 'resume' ? 'case.resumed' : 'case.fell-back';
    const carrierId = (await findSiteCarrier(tx, row.siteId))?.carrierId ?? null;
    await insertAudit(tx, {
      ...{ at, actorId: null, verb, objectKind: 'case', objectId: id, siteId: row.siteId, carrierId },
    });
  });
}
