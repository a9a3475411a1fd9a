import { type AuditEntry, type Db, insertAudit } from '@jmd-digital/db';
import type { ApiContext } from '../context.ts';

/** Writes down that the asker did something, in the transaction that does it. */
export function audit(ctx: ApiContext, tx: Db, entry: Omit<AuditEntry, 'at' | 'actorId'>): Promise<void> {
  return insertAudit(tx, { at: ctx.now().toString(), actorId: ctx.actor.accountId, ...entry });
}
