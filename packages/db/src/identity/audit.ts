import type { AuditVerb } from '@jmd-digital/schemas/values';
import type { Db } from '../client.ts';
import { auditEvent } from './tables.ts';

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
