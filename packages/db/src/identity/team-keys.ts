import { KEY_HOLDERS, type RoleName } from '@jmd-digital/schemas/values';
import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { site } from '../directory/tables.ts';
import { account, membership, staffProfile, teamKey, teamKeyWrap } from './tables.ts';

export type TeamKeyRow = typeof teamKey.$inferSelect;

/**
 * Holds until the transaction ends who is in a site's team and which key it has. Whoever changes either takes it for
 * `change`; for `use` it keeps changes out alone. Taken before the locks of cases, or they wait for each other.
 */
export async function lockTeam(db: Db, siteId: string, to: 'change' | 'use'): Promise<void> {
  await db
    .select({ id: site.id })
    .from(site)
    .where(eq(site.id, siteId))
    .for(to === 'change' ? 'no key update' : 'share');
}

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

/** Writes wraps and gives how many; those that are there already stay as they are. */
export async function insertTeamKeyWraps(db: Db, rows: (typeof teamKeyWrap.$inferInsert)[]): Promise<number> {
  if (rows.length === 0) return 0;
  const made = await db.insert(teamKeyWrap).values(rows).onConflictDoNothing().returning({ to: teamKeyWrap.accountId });
  return made.length;
}

export interface TeamMember {
  accountId: string;
  publicName: string;
  kemPublic: Uint8Array;
  signPublic: Uint8Array;
  keyId: Uint8Array;
}

const inTeam = (siteId: string, at: string) =>
  and(
    eq(membership.siteId, siteId),
    inArray(membership.role, [...KEY_HOLDERS] as RoleName[]),
    or(isNull(membership.until), gt(membership.until, at)),
    eq(account.state, 'active'),
  );

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
    .where(inTeam(siteId, at))
    .orderBy(asc(account.id));
}

/** The key of a member of a site's team now; null where the account is none. */
export async function teamMemberKey(db: Db, siteId: string, accountId: string, at: string): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ keyId: account.keyId })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(inTeam(siteId, at), eq(account.id, accountId)))
    .limit(1);
  return row?.keyId ?? null;
}

/** Whether a member of the team can open what is sealed to an epoch of its key. */
export async function teamHolds(db: Db, siteId: string, epoch: number, at: string): Promise<boolean> {
  const [row] = await db
    .select({ id: account.id })
    .from(teamKeyWrap)
    .innerJoin(account, and(eq(account.id, teamKeyWrap.accountId), eq(account.keyId, teamKeyWrap.recipientKeyId)))
    .innerJoin(membership, eq(membership.accountId, account.id))
    .where(and(eq(teamKeyWrap.siteId, siteId), eq(teamKeyWrap.epoch, epoch), inTeam(siteId, at)))
    .limit(1);
  return row !== undefined;
}

/** Sites where somebody who is in the team holds its newest key: what is sealed to these can be opened. */
export async function sitesWithOpenTeams(db: Db, at: string): Promise<Set<string>> {
  const newest = sql`(select max(k.epoch) from ${teamKey} k where k.site_id = ${teamKeyWrap.siteId})`;
  const rows = await db
    .selectDistinct({ siteId: teamKeyWrap.siteId })
    .from(teamKeyWrap)
    .innerJoin(account, eq(account.id, teamKeyWrap.accountId))
    .innerJoin(
      membership,
      and(
        eq(membership.accountId, account.id),
        eq(membership.siteId, teamKeyWrap.siteId),
        inArray(membership.role, [...KEY_HOLDERS] as RoleName[]),
        or(isNull(membership.until), gt(membership.until, at)),
      ),
    )
    .where(and(eq(account.state, 'active'), sql`${teamKeyWrap.epoch} = ${newest}`));
  return new Set(rows.map(({ siteId }) => siteId));
}
