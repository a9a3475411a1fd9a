import { KEY_HOLDERS, type RoleName } from '@jmd-digital/schemas/values';
import { and, asc, eq, gt, inArray, isNull, ne, notInArray, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { type CaseRow, markCases } from '../counselling/cases.ts';
import { caseKeyWrap, counsellingCase } from '../counselling/tables.ts';
import { carrier, site } from '../directory/tables.ts';
import { appendCaseEvent, notifyAccess } from '../platform/events.ts';
import { insertAudit } from './audit.ts';
import { revokeCertificates } from './certificates.ts';
import type { ScopeFilter } from './invitations.ts';
import { absence, account, membership, secondFactor, staffProfile, teamKey, teamKeyWrap } from './tables.ts';
import { lockTeam } from './team-keys.ts';

export type MembershipRow = typeof membership.$inferSelect;

/** A role with the carrier that it lies under; null where there is none such. */
export async function findMembership(
  db: Db,
  id: string,
): Promise<(MembershipRow & { carrierOf: string | null }) | null> {
  const [row] = await db
    .select({ row: membership, siteCarrier: site.carrierId })
    .from(membership)
    .leftJoin(site, eq(site.id, membership.siteId))
    .where(eq(membership.id, id));
  return row ? { ...row.row, carrierOf: row.row.carrierId ?? row.siteCarrier } : null;
}

export async function endMembershipRow(db: Db, id: string, at: string): Promise<boolean> {
  const ended = await db
    .update(membership)
    .set({ until: at })
    .where(and(eq(membership.id, id), isNull(membership.until)))
    .returning({ id: membership.id });
  return ended.length > 0;
}

/** How many others hold a role at a carrier now. */
export async function countOthersAtCarrier(
  db: Db,
  role: RoleName,
  carrierId: string,
  accountId: string,
  at: string,
): Promise<number> {
  const rows = await db
    .selectDistinct({ id: membership.accountId })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(
      and(
        eq(membership.role, role),
        eq(membership.carrierId, carrierId),
        ne(membership.accountId, accountId),
        or(isNull(membership.until), gt(membership.until, at)),
        eq(account.state, 'active'),
      ),
    );
  return rows.length;
}

/** States of a case in which nobody can be asked to take it any more. */
const OVER: CaseRow['state'][] = ['closed', 'dormant'];

/** Makes every key that someone at a site knew due for another epoch: the team's, and those of its cases. */
export async function ageKeysOfSite(db: Db, siteId: string): Promise<void> {
  await lockTeam(db, siteId, 'change');
  await db.update(teamKey).set({ rotationDue: true }).where(eq(teamKey.siteId, siteId));
  await markCases(db, { siteId }, 'member-left');
}

/**
 * Takes from an account what it holds of a site: team keys and keys of cases go, and what it knew is due for another
 * epoch. Nobody vouches for its keys there any more, and its own cases need somebody.
 */
export async function withdrawFromSite(db: Db, accountId: string, siteId: string, at: string): Promise<void> {
  await ageKeysOfSite(db, siteId);
  await db.delete(teamKeyWrap).where(and(eq(teamKeyWrap.siteId, siteId), eq(teamKeyWrap.accountId, accountId)));
  for (const objectId of await revokeCertificates(db, accountId, siteId, at)) {
    // Nobody did it by hand: it follows from the end of the role.
    const nobody = { actorId: null, carrierId: null, siteId };
    await insertAudit(db, { at, verb: 'certificate.revoked', objectKind: 'certificate', objectId, ...nobody });
  }
  const here = db.select({ id: counsellingCase.id }).from(counsellingCase).where(eq(counsellingCase.siteId, siteId));
  await db.delete(caseKeyWrap).where(and(eq(caseKeyWrap.recipientId, accountId), inArray(caseKeyWrap.caseId, here)));
  const orphaned = await db
    .update(counsellingCase)
    .set({
      ...{ state: 'needs_assignment', assigneeId: null, handOverTo: null, visibility: 'team' },
      ...{ waitingOn: 'counsellor', pausedUntil: null, changedAt: at },
    })
    .where(
      and(
        eq(counsellingCase.siteId, siteId),
        eq(counsellingCase.assigneeId, accountId),
        notInArray(counsellingCase.state, OVER),
      ),
    )
    .returning({ id: counsellingCase.id });
  // What was about to be handed over to them stays where it is.
  const kept = await db
    .update(counsellingCase)
    .set({ state: 'active', handOverTo: null, changedAt: at })
    .where(and(eq(counsellingCase.siteId, siteId), eq(counsellingCase.handOverTo, accountId)))
    .returning({ id: counsellingCase.id });
  for (const { id } of [...orphaned, ...kept]) await appendCaseEvent(db, { caseId: id, siteId, kind: 'case', at });
  await notifyAccess(db, accountId);
}

export const holdsKeys = (role: RoleName): boolean => (KEY_HOLDERS as readonly RoleName[]).includes(role);

export interface StaffRow {
  id: string;
  publicName: string;
  loginName: string;
  state: (typeof account.$inferSelect)['state'];
  hasFactor: boolean;
}

/** Staff with a role in a scope now, by public name, after the cursor. */
export async function listStaffRows(
  db: Db,
  scope: ScopeFilter,
  at: string,
  after: { name: string; id: string } | null,
  limit: number,
): Promise<StaffRow[]> {
  const where =
    scope === 'platform'
      ? and(isNull(membership.siteId), isNull(membership.carrierId))
      : 'siteId' in scope
        ? eq(membership.siteId, scope.siteId)
        : or(eq(membership.carrierId, scope.carrierId), eq(site.carrierId, scope.carrierId));
  const members = db
    .select({ id: membership.accountId })
    .from(membership)
    .leftJoin(site, eq(site.id, membership.siteId))
    .where(and(where, or(isNull(membership.until), gt(membership.until, at))));
  const rows = await db
    .select({
      ...{ id: account.id, publicName: staffProfile.publicName, loginName: account.loginName, state: account.state },
      hasFactor: sql<boolean>`exists (select 1 from ${secondFactor} where ${secondFactor.accountId} = ${account.id})`,
    })
    .from(account)
    .innerJoin(staffProfile, eq(staffProfile.accountId, account.id))
    .where(
      and(
        inArray(account.id, members),
        ne(account.state, 'closed'),
        after ? sql`(${staffProfile.publicName}, ${account.id}) > (${after.name}, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(staffProfile.publicName), asc(account.id))
    .limit(limit);
  return rows;
}

/** Present roles of several accounts, with the names of where they lie. */
export async function membershipsOf(db: Db, accountIds: string[], at: string) {
  if (accountIds.length === 0) return [];
  const rows = await db
    .select({ row: membership, siteName: site.name, siteCarrier: site.carrierId, carrierName: carrier.name })
    .from(membership)
    .leftJoin(site, eq(site.id, membership.siteId))
    .leftJoin(carrier, eq(carrier.id, membership.carrierId))
    .where(and(inArray(membership.accountId, accountIds), or(isNull(membership.until), gt(membership.until, at))))
    .orderBy(asc(membership.since), asc(membership.id));
  return rows.map(({ row, siteName, siteCarrier, carrierName }) => ({
    ...row,
    scopeName: siteName ?? carrierName,
    carrierOf: row.carrierId ?? siteCarrier,
  }));
}

/** Who holds the newest key of which site's team, of several accounts. */
export async function newestTeamKeyHolders(
  db: Db,
  accountIds: string[],
): Promise<{ accountId: string; siteId: string }[]> {
  if (accountIds.length === 0) return [];
  return db
    .select({ accountId: teamKeyWrap.accountId, siteId: teamKeyWrap.siteId })
    .from(teamKeyWrap)
    .where(
      and(
        inArray(teamKeyWrap.accountId, accountIds),
        sql`${teamKeyWrap.epoch} = (select max(k.epoch) from ${teamKey} k where k.site_id = ${teamKeyWrap.siteId})`,
      ),
    );
}

export type AbsenceRow = typeof absence.$inferSelect;

/** Absences of accounts that last to a day or beyond, by their first day. */
export async function listAbsenceRows(db: Db, accountIds: string[], fromDay: string): Promise<AbsenceRow[]> {
  if (accountIds.length === 0) return [];
  return db
    .select()
    .from(absence)
    .where(and(inArray(absence.accountId, accountIds), sql`${absence.lastDay} >= ${fromDay}::date`))
    .orderBy(asc(absence.firstDay), asc(absence.id));
}

export async function findAbsence(db: Db, id: string): Promise<AbsenceRow | null> {
  const [row] = await db.select().from(absence).where(eq(absence.id, id));
  return row ?? null;
}

export async function putAbsence(db: Db, row: typeof absence.$inferInsert): Promise<void> {
  const { firstDay, lastDay, deputyId } = row;
  await db.insert(absence).values(row).onConflictDoUpdate({ target: absence.id, set: { firstDay, lastDay, deputyId } });
}

export async function deleteAbsence(db: Db, id: string): Promise<void> {
  await db.delete(absence).where(eq(absence.id, id));
}

/** Any number that stays the same: absences are set one after the other, for a circle needs two. */
const ABSENCE_LOCK = 4_100_3002;

export async function lockAbsences(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${ABSENCE_LOCK})`);
}
