import { type AbsenceRow, type CaseAtSite, findCase, listAbsenceRows } from '@jmd-digital/db';
import { standInOn, type Target } from '@jmd-digital/domain/identity';
import type { ApiContext } from '../context.ts';
import { todayInGermany } from '../identity/local-day.ts';

export interface CaseTarget extends Target {
  row: CaseAtSite;
}

/** A case as the target of a permission; null where there is no such case. */
export async function caseTarget(ctx: ApiContext, caseId: string): Promise<CaseTarget | null> {
  const row = await findCase(ctx.database.db, caseId);
  if (!row) return null;
  const { clientId, assigneeId, visibility } = row;
  // Nobody but a colleague can stand in, so nobody else waits for this to be looked up.
  const asked = ctx.actor.kind === 'staff' && assigneeId !== null && assigneeId !== ctx.actor.accountId;
  return {
    row,
    siteId: row.siteId,
    carrierId: row.carrierId,
    case: { clientId, assigneeId, visibility, standInId: asked ? await standInFor(ctx, assigneeId) : null },
  };
}

/** Who stands in today for an account. Follows the row of deputies only as far as it goes. */
async function standInFor(ctx: ApiContext, accountId: string): Promise<string | null> {
  const day = todayInGermany(ctx);
  const absences: AbsenceRow[] = [];
  const seen = new Set<string>();
  for (let next = [accountId]; next.length > 0; ) {
    for (const id of next) seen.add(id);
    const away = (await listAbsenceRows(ctx.database.db, next, day)).filter(({ firstDay }) => firstDay <= day);
    absences.push(...away);
    next = away.flatMap(({ deputyId }) => (deputyId !== null && !seen.has(deputyId) ? [deputyId] : []));
  }
  return standInOn(absences, accountId, day);
}
