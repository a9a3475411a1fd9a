import { type CaseAtSite, findCase } from '@jmd-digital/db';
import type { Target } from '@jmd-digital/domain/identity';
import type { ApiContext } from '../context.ts';

export interface CaseTarget extends Target {
  row: CaseAtSite;
}

/** A case as the target of a permission; null where there is no such case. */
export async function caseTarget(ctx: ApiContext, caseId: string): Promise<CaseTarget | null> {
  const row = await findCase(ctx.database.db, caseId);
  if (!row) return null;
  const { clientId, assigneeId, visibility } = row;
  return {
    row,
    siteId: row.siteId,
    carrierId: row.carrierId,
    case: { clientId, assigneeId, visibility, standInId: null },
  };
}
