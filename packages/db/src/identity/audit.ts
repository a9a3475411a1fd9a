import type { AuditVerb } from '@jmd-digital/schemas/values';
import { and, desc, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import type { ScopeFilter } from './invitations.ts';
import { auditEvent, carrierSettings, staffProfile } from './tables.ts';

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
    | 'policy'
    | 'channel'
    | 'post'
    | 'delivery'
    | 'picture'
    | 'consent'
    | 'kit'
    | 'link'
    | 'place'
    | 'worker-profile'
    | 'snippet'
    | 'misinformation'
    | 'incident'
    | 'secrecy'
    | 'directory';
  objectId: string;
  carrierId?: string | null;
  siteId?: string | null;
}

/** Writes down who did what, in the transaction that does it. Never content. */
export async function insertAudit(db: Db, entry: AuditEntry): Promise<void> {
  await db.insert(auditEvent).values(entry);
}

/** Writes down that somebody did something to an object, unless they did it since `since` already. */
export async function insertAuditOnce(db: Db, entry: AuditEntry, since: string): Promise<void> {
  const { actorId, verb, objectId } = entry;
  const before = await db
    .select({ seq: auditEvent.seq })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.objectId, objectId),
        eq(auditEvent.verb, verb),
        actorId === null ? isNull(auditEvent.actorId) : eq(auditEvent.actorId, actorId),
        gte(auditEvent.at, since),
      ),
    )
    .limit(1);
  if (before.length === 0) await insertAudit(db, entry);
}

export type AuditRow = typeof auditEvent.$inferSelect & { actorName: string | null };

/** What happened in a scope, of one kind or of all, the newest first, before the cursor. */
export async function listAuditRows(
  db: Db,
  scope: ScopeFilter,
  verb: AuditVerb | null,
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
    .where(
      and(
        where,
        verb === null ? undefined : eq(auditEvent.verb, verb),
        before === null ? undefined : lt(auditEvent.seq, before),
      ),
    )
    .orderBy(desc(auditEvent.seq))
    .limit(limit);
  return rows.map(({ row, actorName }) => ({ ...row, actorName }));
}

/**
 * Forgets entries of the audit that are older than their carrier keeps them.
 * @param days for entries of no carrier, and of one that has set nothing
 */
export async function deleteOldAudit(db: Db, now: string, days: number): Promise<void> {
  await db.execute(sql`
    delete from ${auditEvent} a
    where a.at < ${now}::timestamptz - make_interval(days => coalesce(
      (select s.audit_days from ${carrierSettings} s where s.carrier_id = a.carrier_id), ${days}
    ))
  `);
}
