import { and, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { carrier, site } from '../directory/tables.ts';
import { invitation, membership, staffProfile } from './tables.ts';

export type InvitationRow = typeof invitation.$inferSelect;

export async function insertInvitation(db: Db, row: typeof invitation.$inferInsert): Promise<boolean> {
  const made = await db.insert(invitation).values(row).onConflictDoNothing().returning({ id: invitation.id });
  return made.length > 0;
}

const open = (at: string) => and(isNull(invitation.usedBy), isNull(invitation.revokedAt), gt(invitation.expiresAt, at));

/** An invitation that can still be used, locked until the transaction ends: it makes one account, whoever comes at once. */
export async function lockOpenInvitation(db: Db, tokenHash: Uint8Array, at: string): Promise<InvitationRow | null> {
  const [row] = await db
    .select()
    .from(invitation)
    .where(and(eq(invitation.tokenHash, tokenHash), open(at)))
    .for('update');
  return row ?? null;
}

export async function findInvitation(db: Db, id: string): Promise<InvitationRow | null> {
  const [row] = await db.select().from(invitation).where(eq(invitation.id, id));
  return row ?? null;
}

export async function markInvitationUsed(db: Db, id: string, usedBy: string): Promise<void> {
  await db.update(invitation).set({ usedBy }).where(eq(invitation.id, id));
}

/** False where it was used, has ended or was taken back before. */
export async function revokeInvitationRow(db: Db, id: string, at: string): Promise<boolean> {
  const done = await db
    .update(invitation)
    .set({ revokedAt: at })
    .where(and(eq(invitation.id, id), open(at)))
    .returning({ id: invitation.id });
  return done.length > 0;
}

/** Takes back the invitations that the server itself made for a first administrator. */
export async function revokeFirstInvitations(db: Db, at: string): Promise<void> {
  await db
    .update(invitation)
    .set({ revokedAt: at })
    .where(and(eq(invitation.role, 'platform-admin'), isNull(invitation.createdBy), open(at)));
}

/** Where something lies: at a site, at a carrier with all its sites, or on the platform. */
export type ScopeFilter = { siteId: string } | { carrierId: string } | 'platform';

function inScope(
  columns: { siteId: typeof invitation.siteId; carrierId: typeof invitation.carrierId },
  scope: ScopeFilter,
) {
  if (scope === 'platform') return and(isNull(columns.siteId), isNull(columns.carrierId));
  if ('siteId' in scope) return eq(columns.siteId, scope.siteId);
  return or(
    eq(columns.carrierId, scope.carrierId),
    inArray(columns.siteId, sql`(select ${site.id} from ${site} where ${site.carrierId} = ${scope.carrierId})`),
  );
}

/** Invitations with the name of where they lead, the newest first, after the cursor. */
export async function listInvitationRows(
  db: Db,
  scope: ScopeFilter,
  after: { createdAt: string; id: string } | null,
  limit: number,
): Promise<(InvitationRow & { scopeName: string | null })[]> {
  const rows = await db
    .select({ row: invitation, siteName: site.name, carrierName: carrier.name })
    .from(invitation)
    .leftJoin(site, eq(site.id, invitation.siteId))
    .leftJoin(carrier, eq(carrier.id, invitation.carrierId))
    .where(
      and(
        inScope(invitation, scope),
        after
          ? sql`(${invitation.createdAt}, ${invitation.id}) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(invitation.createdAt), desc(invitation.id))
    .limit(limit);
  return rows.map(({ row, siteName, carrierName }) => ({ ...row, scopeName: siteName ?? carrierName }));
}

/** Name of a site or carrier; null for the platform. */
export async function scopeName(
  db: Db,
  where: { siteId: string | null; carrierId: string | null },
): Promise<string | null> {
  if (where.siteId) {
    const [row] = await db.select({ name: site.name }).from(site).where(eq(site.id, where.siteId));
    return row?.name ?? null;
  }
  if (!where.carrierId) return null;
  const [row] = await db.select({ name: carrier.name }).from(carrier).where(eq(carrier.id, where.carrierId));
  return row?.name ?? null;
}

export async function putProfile(db: Db, row: typeof staffProfile.$inferInsert): Promise<void> {
  const { publicName, languages, topics } = row;
  await db
    .insert(staffProfile)
    .values(row)
    .onConflictDoUpdate({ target: staffProfile.accountId, set: { publicName, languages, topics } });
}

/** Gives a role. False where the account holds it there already. */
export async function insertMembership(db: Db, row: typeof membership.$inferInsert): Promise<boolean> {
  const made = await db.insert(membership).values(row).onConflictDoNothing().returning({ id: membership.id });
  return made.length > 0;
}
