import { KEY_HOLDERS, type RoleName } from '@jmd-digital/schemas/values';
import { and, asc, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { account, certificate, membership, staffProfile, teamKey, teamKeyWrap } from './tables.ts';

export type TeamKeyRow = typeof teamKey.$inferSelect;

/** All epochs of a team's key, the oldest first. */
export async function listTeamKeyRows(db: Db, siteId: string): Promise<TeamKeyRow[]> {
  return db.select().from(teamKey).where(eq(teamKey.siteId, siteId)).orderBy(asc(teamKey.epoch));
}

export async function newestTeamKey(db: Db, siteId: string): Promise<TeamKeyRow | null> {
  const [row] = await db.select().from(teamKey).where(eq(teamKey.siteId, siteId)).orderBy(desc(teamKey.epoch)).limit(1);
  return row ?? null;
}

/** Writes an epoch. False where another member was quicker. */
export async function insertTeamKey(db: Db, row: typeof teamKey.$inferInsert): Promise<boolean> {
  const made = await db.insert(teamKey).values(row).onConflictDoNothing().returning({ epoch: teamKey.epoch });
  return made.length > 0;
}

export async function listTeamKeyWraps(db: Db, siteId: string) {
  return db.select().from(teamKeyWrap).where(eq(teamKeyWrap.siteId, siteId)).orderBy(asc(teamKeyWrap.epoch));
}

/** Writes wraps; those that are there already stay as they are. */
export async function insertTeamKeyWraps(db: Db, rows: (typeof teamKeyWrap.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(teamKeyWrap).values(rows).onConflictDoNothing();
}

export interface TeamMember {
  accountId: string;
  publicName: string;
  kemPublic: Uint8Array;
  signPublic: Uint8Array;
  keyId: Uint8Array;
}

/** Who may hold the key of a site's team now: active accounts with a key-holding role there, each once. */
export async function currentTeam(db: Db, siteId: string, at: string): Promise<TeamMember[]> {
  return db
    .selectDistinctOn([account.id], {
      accountId: account.id,
      publicName: staffProfile.publicName,
      kemPublic: account.kemPublic,
      signPublic: account.signPublic,
      keyId: account.keyId,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .innerJoin(staffProfile, eq(staffProfile.accountId, account.id))
    .where(
      and(
        eq(membership.siteId, siteId),
        inArray(membership.role, [...KEY_HOLDERS] as RoleName[]),
        or(isNull(membership.until), gt(membership.until, at)),
        eq(account.state, 'active'),
      ),
    )
    .orderBy(asc(account.id));
}

/** Certificates of keys, the newest first. */
export async function listCertificates(db: Db, subjectKeyIds: Uint8Array[]) {
  if (subjectKeyIds.length === 0) return [];
  return db
    .select()
    .from(certificate)
    .where(and(inArray(certificate.subjectKeyId, subjectKeyIds), isNull(certificate.revokedAt)))
    .orderBy(desc(certificate.createdAt));
}
