import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { site } from '../directory/tables.ts';
import { staffProfile } from '../identity/tables.ts';
import { invitation, invitationWeek } from './tables.ts';

export type CounsellingInvitationRow = typeof invitation.$inferSelect;
export type InvitationWeekRow = typeof invitationWeek.$inferSelect;

/** Keeps an invitation until it is used, and counts it in its week. */
export async function insertCounsellingInvitation(db: Db, row: CounsellingInvitationRow): Promise<void> {
  await db.insert(invitation).values(row);
  await db
    .insert(invitationWeek)
    .values({ siteId: row.siteId, week: row.week, made: 1 })
    .onConflictDoUpdate({
      target: [invitationWeek.siteId, invitationWeek.week],
      set: { made: sql`${invitationWeek.made} + 1` },
    });
}

/** An invitation that can be used on a day, with the names of who invites; null where there is none. */
export async function findCounsellingInvitation(
  db: Db,
  tokenHash: Uint8Array,
  day: string,
): Promise<(CounsellingInvitationRow & { siteName: string; workerName: string | null }) | null> {
  const [found] = await db
    .select({ row: invitation, siteName: site.name, workerName: staffProfile.publicName })
    .from(invitation)
    .innerJoin(site, eq(site.id, invitation.siteId))
    .leftJoin(staffProfile, eq(staffProfile.accountId, invitation.assigneeId))
    .where(and(eq(invitation.tokenHash, tokenHash), gte(invitation.until, day)));
  return found ? { ...found.row, siteName: found.siteName, workerName: found.workerName } : null;
}

/**
 * Uses an invitation up: it is gone, and its week counts one more. Gives who is wished for; null where there is none that
 * leads to this site on this day. Of two who use it at once one does.
 */
export async function consumeCounsellingInvitation(
  db: Db,
  { tokenHash, siteId, day }: { tokenHash: Uint8Array; siteId: string; day: string },
): Promise<{ assigneeId: string | null } | null> {
  const [used] = await db
    .delete(invitation)
    .where(and(eq(invitation.tokenHash, tokenHash), eq(invitation.siteId, siteId), gte(invitation.until, day)))
    .returning({ assigneeId: invitation.assigneeId, week: invitation.week });
  if (!used) return null;
  await db
    .update(invitationWeek)
    .set({ used: sql`${invitationWeek.used} + 1` })
    .where(and(eq(invitationWeek.siteId, siteId), eq(invitationWeek.week, used.week)));
  return { assigneeId: used.assigneeId };
}

/** Weeks of a site that began before a day, the last first. */
export function listInvitationWeeks(
  db: Db,
  siteId: string,
  before: string,
  limit: number,
): Promise<InvitationWeekRow[]> {
  return db
    .select()
    .from(invitationWeek)
    .where(and(eq(invitationWeek.siteId, siteId), lt(invitationWeek.week, before)))
    .orderBy(desc(invitationWeek.week))
    .limit(limit);
}

/** Invitations whose last day is over. */
export async function deleteOldCounsellingInvitations(db: Db, day: string): Promise<void> {
  await db.delete(invitation).where(lt(invitation.until, day));
}
