import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { deleteLogPieces } from '../apply/log.ts';
import type { Db } from '../client.ts';
import { caseKeyWrap } from '../counselling/tables.ts';
import type { AccountRow, RootWrapRow } from './accounts.ts';
import { deleteSessions } from './sessions.ts';
import {
  account,
  backupCode,
  membership,
  noticeAddress,
  rootWrap,
  secondFactor,
  staffProfile,
  teamKeyWrap,
  ticket,
} from './tables.ts';

export async function updateAccount(db: Db, id: string, set: Partial<AccountRow>): Promise<void> {
  await db.update(account).set(set).where(eq(account.id, id));
}

export async function deleteRootWrap(db: Db, accountId: string, method: RootWrapRow['method']): Promise<void> {
  await db.delete(rootWrap).where(and(eq(rootWrap.accountId, accountId), eq(rootWrap.method, method)));
}

/** Takes away every way to open the root key. */
export async function deleteRootWraps(db: Db, accountId: string): Promise<void> {
  await db.delete(rootWrap).where(eq(rootWrap.accountId, accountId));
}

export async function putNoticeAddress(db: Db, row: typeof noticeAddress.$inferInsert): Promise<void> {
  await db
    .insert(noticeAddress)
    .values(row)
    .onConflictDoUpdate({ target: noticeAddress.accountId, set: { sealed: row.sealed, createdAt: row.createdAt } });
}

export async function deleteNoticeAddress(db: Db, accountId: string): Promise<void> {
  await db.delete(noticeAddress).where(eq(noticeAddress.accountId, accountId));
}

/** How many accounts hold a role of the whole platform now. Demonstration accounts do not count. */
export async function countRole(db: Db, role: (typeof membership.$inferSelect)['role'], at: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(distinct ${membership.accountId})::int` })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(
      and(
        eq(membership.role, role),
        or(isNull(membership.until), gt(membership.until, at)),
        eq(account.state, 'active'),
        eq(account.demonstration, false),
      ),
    );
  return row?.count ?? 0;
}

/**
 * Closes an account: everything that opens its keys and everything sealed to it goes, roles end, and its name becomes
 * free. The row stays, without a name, for what others wrote with it and for the log of keys.
 */
export async function closeAccountRow(db: Db, id: string, at: string): Promise<void> {
  await deleteSessions(db, id);
  await deleteRootWraps(db, id);
  await deleteNoticeAddress(db, id);
  await db.delete(ticket).where(eq(ticket.accountId, id));
  await db.delete(secondFactor).where(eq(secondFactor.accountId, id));
  await db.delete(backupCode).where(eq(backupCode.accountId, id));
  await db.delete(teamKeyWrap).where(eq(teamKeyWrap.accountId, id));
  await db.delete(caseKeyWrap).where(eq(caseKeyWrap.recipientId, id));
  await deleteLogPieces(db, id);
  await db.delete(staffProfile).where(eq(staffProfile.accountId, id));
  await db
    .update(membership)
    .set({ until: at })
    .where(and(eq(membership.accountId, id), isNull(membership.until)));
  await updateAccount(db, id, {
    state: 'closed',
    loginName: '',
    loginKey: `closed/${id}`,
    authHash: new Uint8Array(32),
  });
}
