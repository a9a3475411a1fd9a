import {
  appendInboxEvent,
  type CaseRow,
  deleteCase,
  findSiteCarrier,
  insertAudit,
  lockCase,
  notifyGone,
  shredCase,
} from '@jmd-digital/db';
import type { Services } from '../context.ts';
import { freezeFact } from './freeze-fact.ts';

/**
 * Erases a case: what opens it first, for ever and for everybody, then every row and file. What was counted of it stays,
 * and whoever has it open is told that it is gone. Safe to do again after a crash in between.
 * @param actorId null where time did it
 * @param still asked under the lock: whether the case as it is now is still to go
 */
export async function removeCase(
  { database, now }: Services,
  caseId: string,
  actorId: string | null,
  still: (row: CaseRow) => boolean = () => true,
): Promise<void> {
  const at = now().toString();
  const shredded = await database.db.transaction(async (tx) => {
    const row = await lockCase(tx, caseId);
    if (!row || !still(row)) return false;
    await shredCase(tx, caseId);
    return true;
  });
  if (!shredded) return;
  await database.db.transaction(async (tx) => {
    const row = await lockCase(tx, caseId);
    if (!row) return;
    // A conversation that was had counts, closed or not.
    if (row.firstResponseAt !== null && row.closedAt === null) await freezeFact(tx, row, at);
    await deleteCase(tx, caseId);
    const { siteId } = row;
    const carrierId = (await findSiteCarrier(tx, siteId))?.carrierId ?? null;
    await appendInboxEvent(tx, { caseId: null, siteId, kind: 'gone', at });
    await insertAudit(tx, {
      ...{ at, actorId, verb: 'case.erased', objectKind: 'case', objectId: caseId, siteId, carrierId },
    });
    await notifyGone(tx, caseId);
  });
}
