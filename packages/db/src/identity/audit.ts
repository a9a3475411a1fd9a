import type { AuditVerb } from '@jmd-digital/schemas/values';
import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import type { Db } from '../client.ts';
import type { ScopeFilter } from './invitations.ts';
import { auditEvent, staffProfile } from './tables.ts';

export interface AuditEntry {
  at: string;
  actorId: string | null;
  verb: AuditVerb;
  objectKind:
    | 'account'
    | 'session'
    | 'factor'
    | 'invitation'
    | 'membership'
    | 'absence'
    | 'team-key'
    | 'certificate'
    | 'case'
    | 'carrier'
    | 'directory';
  objectId: string;
  carrierId?: string | null;
  siteId?: string | null;
}

/** Writes down who did what, in the transaction that does it. Never content. */
export async function insertAudit(db: Db, entry: AuditEntry): Promise<void> {
  await db.insert(auditEvent).values(entry);
}

export type AuditRow = typeof auditEvent.$inferSelect & { actorName: string | null };

/** What happened in a scope, the newest first, before the cursor. */
export async function listAuditRows(
  db: Db,
  scope: ScopeFilter,
  before: number | null,
  limit: number,
): Promise<AuditRow[]> {
  const where =
    scope === 'platform'
      ? and(isNull(auditEvent.siteId), isNull(auditEvent.carrierId))
      : 'siteId' in scope
        ? eq(auditEvent.siteId, scope.siteId)
        : eq(auditEvent.carrierId, scope.carrierId);
  const rows = await db
    .select({ row: auditEvent, actorName: staffProfile.publicName })
    .from(auditEvent)
    .leftJoin(staffProfile, eq(staffProfile.accountId, auditEvent.actorId))
    .where(and(where, before === null ? undefined : lt(auditEvent.seq, before)))
    .orderBy(desc(auditEvent.seq))
    .limit(limit);
  return rows.map(({ row, actorName }) => ({ ...row, actorName }));
}
