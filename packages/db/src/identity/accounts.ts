import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { site } from '../directory/tables.ts';
import { account, membership, noticeAddress, rootWrap, secondFactor, staffProfile } from './tables.ts';

export type AccountRow = typeof account.$inferSelect;
export type NewAccount = typeof account.$inferInsert;
export type RootWrapRow = typeof rootWrap.$inferSelect;

/** Writes an account with its root key sealed under the password. Gives false where the name or a key is taken. */
export async function insertAccount(db: Db, row: NewAccount, sealedRoot: Uint8Array): Promise<boolean> {
  const made = await db.insert(account).values(row).onConflictDoNothing().returning({ id: account.id });
  if (made.length === 0) return false;
  await putRootWrap(db, {
    accountId: row.id,
    method: 'password',
    ref: '',
    sealed: sealedRoot,
    createdAt: row.createdAt,
  });
  return true;
}

export async function findAccount(db: Db, id: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(account).where(eq(account.id, id));
  return row ?? null;
}

export async function findAccountByLogin(db: Db, loginKey: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(account).where(eq(account.loginKey, loginKey));
  return row ?? null;
}

/** Puts a sealed root key in the place of the one for the same way in. */
export async function putRootWrap(db: Db, row: typeof rootWrap.$inferInsert): Promise<void> {
  await db
    .insert(rootWrap)
    .values(row)
    .onConflictDoUpdate({
      target: [rootWrap.accountId, rootWrap.method, rootWrap.ref],
      set: { sealed: row.sealed, authHash: row.authHash ?? null, createdAt: row.createdAt },
    });
}

export async function findRootWrap(
  db: Db,
  accountId: string,
  method: RootWrapRow['method'],
  ref = '',
): Promise<RootWrapRow | null> {
  const [row] = await db
    .select()
    .from(rootWrap)
    .where(and(eq(rootWrap.accountId, accountId), eq(rootWrap.method, method), eq(rootWrap.ref, ref)));
  return row ?? null;
}

export interface CurrentMembership {
  id: string;
  role: (typeof membership.$inferSelect)['role'];
  /** As it was given: null for roles at a site. */
  carrierId: string | null;
  siteId: string | null;
  /** The carrier of the site, or the carrier itself. */
  carrierOf: string | null;
}

/** Roles that an account holds at a moment. */
export async function currentMemberships(db: Db, accountId: string, at: string): Promise<CurrentMembership[]> {
  const rows = await db
    .select({
      id: membership.id,
      role: membership.role,
      carrierId: membership.carrierId,
      siteId: membership.siteId,
      siteCarrier: site.carrierId,
    })
    .from(membership)
    .leftJoin(site, eq(site.id, membership.siteId))
    .where(and(eq(membership.accountId, accountId), or(isNull(membership.until), gt(membership.until, at))))
    .orderBy(membership.since, membership.id);
  return rows.map(({ siteCarrier, ...row }) => ({ ...row, carrierOf: row.carrierId ?? siteCarrier }));
}

/** Everything about an account that its owner is told, in one go. */
export async function accountDetails(db: Db, accountId: string) {
  const [profile] = await db.select().from(staffProfile).where(eq(staffProfile.accountId, accountId));
  const [factor] = await db
    .select({ id: secondFactor.id })
    .from(secondFactor)
    .where(eq(secondFactor.accountId, accountId))
    .limit(1);
  const [notice] = await db
    .select({ id: noticeAddress.accountId })
    .from(noticeAddress)
    .where(eq(noticeAddress.accountId, accountId));
  const recovery = await findRootWrap(db, accountId, 'recovery');
  return {
    publicName: profile?.publicName ?? null,
    languages: profile?.languages ?? [],
    topics: profile?.topics ?? [],
    hasFactor: factor !== undefined,
    hasNoticeAddress: notice !== undefined,
    hasRecovery: recovery !== null,
  };
}
