import { type CaseRow, consumeCounsellingInvitation, type Db, lockCase, teamMemberKey } from '@jmd-digital/db';
import type { ApiContext } from '../context.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { hashOf } from '../identity/tokens.ts';
import { takeStep } from './take-step.ts';

/**
 * Uses an invitation up with the case that it led to, and gives the case to who is wished for, as long as they are in the team.
 * One that was used or is too old hinders nobody: the question goes to the team. Nothing that is kept ties the case to the
 * invitation, and the audit does not tell of it.
 */
export async function comeInvited(
  ctx: ApiContext,
  tx: Db,
  token: string,
  { id, siteId }: Pick<CaseRow, 'id' | 'siteId'>,
): Promise<void> {
  const at = ctx.now().toString();
  const used = await consumeCounsellingInvitation(tx, { tokenHash: hashOf(token), siteId, day: todayInGermany(ctx) });
  if (!used?.assigneeId || (await teamMemberKey(tx, siteId, used.assigneeId, at)) === null) return;
  const row = await lockCase(tx, id);
  if (row) await takeStep(tx, row, { kind: 'assign', to: used.assigneeId }, at, { assignedAt: at, eraseOn: null });
}
