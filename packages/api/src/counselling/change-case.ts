import { type AuditEntry, type CaseRow, type Db, findCase, lockCase } from '@jmd-digital/db';
import type { CaseSummary } from '@jmd-digital/schemas';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import type { CaseTarget } from './case-target.ts';
import { toCaseSummary } from './view.ts';

/** What a procedure on a case gets. */
type CaseContext = ApiContext & { target: CaseTarget };

/** Works on a case under its lock, in one transaction, and gives it as it is then. Throws `not_found` where it is gone. */
export function changeCase(
  ctx: CaseContext,
  work: (tx: Db, row: CaseRow, at: string) => Promise<void>,
): Promise<{ case: CaseSummary }> {
  return ctx.database.db.transaction(async (tx) => {
    const row = await lockCase(tx, ctx.target.row.id);
    if (!row) throw new ApiError('not_found');
    await work(tx, row, ctx.now().toString());
    const now = await findCase(tx, row.id);
    if (!now) throw new ApiError('not_found');
    return { case: toCaseSummary(now) };
  });
}

/** Writes down that the asker did something to a case, where it lies now. */
export const auditCase = (ctx: CaseContext, tx: Db, row: CaseRow, verb: AuditEntry['verb']): Promise<void> =>
  audit(ctx, tx, {
    ...{ verb, objectKind: 'case', objectId: row.id, siteId: row.siteId },
    carrierId: ctx.target.carrierId ?? null,
  });
