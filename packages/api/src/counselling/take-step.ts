import { appendCaseEvent, type CaseRow, type Db, updateCase } from '@jmd-digital/db';
import { type CaseAction, step } from '@jmd-digital/domain/counselling';
import { ApiError } from '../errors.ts';

/**
 * Takes a case one step on in its flow, under its lock, and tells who follows it. Throws `conflict` where the step leads
 * nowhere from where the case stands now: somebody was quicker, and the asker looks again.
 * @param more what else changes with it
 */
export async function takeStep(
  db: Db,
  row: CaseRow,
  action: CaseAction,
  at: string,
  more: Partial<CaseRow> = {},
): Promise<void> {
  const next = step(row, action);
  if (!next) throw new ApiError('conflict');
  const { state, assigneeId, handOverTo, waitingOn } = next;
  await updateCase(db, row.id, { state, assigneeId, handOverTo, waitingOn, changedAt: at, ...more });
  await appendCaseEvent(db, { caseId: row.id, siteId: row.siteId, kind: 'case', at });
}
