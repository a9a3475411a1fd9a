import { and, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { account, membership, noticeAddress } from '../identity/tables.ts';
import { caseNotice, counsellingCase } from './tables.ts';

/** Addresses of accounts that want to hear that something is there, still sealed, with the language that they read. */
export async function findNoticeAddresses(db: Db, accountIds: string[]) {
  if (accountIds.length === 0) return [];
  return db
    .select({ accountId: account.id, locale: account.locale, sealed: noticeAddress.sealed })
    .from(noticeAddress)
    .innerJoin(account, eq(account.id, noticeAddress.accountId))
    .where(and(inArray(account.id, accountIds), eq(account.state, 'active')));
}

/** When somebody was last told of a case; null where they never were. */
export async function lastNotice(db: Db, caseId: string, accountId: string): Promise<string | null> {
  const [row] = await db
    .select({ at: caseNotice.sentAt })
    .from(caseNotice)
    .where(and(eq(caseNotice.caseId, caseId), eq(caseNotice.accountId, accountId)));
  return row?.at ?? null;
}

/**
 * Takes the right to tell somebody of a case once; false where they were told after `since`. Of two that ask at once one
 * gets it.
 */
export async function claimNotice(
  db: Db,
  { caseId, accountId }: { caseId: string; accountId: string },
  at: string,
  since: string,
): Promise<boolean> {
  const claimed = await db
    .insert(caseNotice)
    .values({ caseId, accountId, sentAt: at })
    .onConflictDoUpdate({
      target: [caseNotice.caseId, caseNotice.accountId],
      set: { sentAt: at },
      setWhere: lte(caseNotice.sentAt, since),
    })
    .returning({ at: caseNotice.sentAt });
  return claimed.length > 0;
}

/** Gives that right back where nothing was sent. */
export async function releaseNotice(db: Db, caseId: string, accountId: string): Promise<void> {
  await db.delete(caseNotice).where(and(eq(caseNotice.caseId, caseId), eq(caseNotice.accountId, accountId)));
}

/** Cases that wait for a day that has come: those that rest until then, those to be erased on one. */
export async function listCasesResting(db: Db, day: string) {
  return db
    .select({ id: counsellingCase.id })
    .from(counsellingCase)
    .where(and(eq(counsellingCase.state, 'paused'), lte(counsellingCase.pausedUntil, day)));
}

export async function listCasesErasedOn(db: Db, day: string) {
  return db
    .select({ id: counsellingCase.id, clientId: counsellingCase.clientId })
    .from(counsellingCase)
    .where(eq(counsellingCase.eraseOn, day));
}

/** Cases that were given to somebody before a moment who has not taken them since, with when that was. */
export async function listCasesUnconfirmed(db: Db, before: string) {
  return db
    .select({ id: counsellingCase.id })
    .from(counsellingCase)
    .where(and(eq(counsellingCase.state, 'assigned'), lte(counsellingCase.assignedAt, before)));
}

/** Cases in which the client has been asked something and said nothing since a moment. */
export async function listCasesQuiet(db: Db, before: string) {
  return db
    .select({ id: counsellingCase.id })
    .from(counsellingCase)
    .where(
      and(
        eq(counsellingCase.state, 'active'),
        eq(counsellingCase.waitingOn, 'client'),
        lte(counsellingCase.changedAt, before),
      ),
    );
}

/** Accounts of clients without a case that nobody has used since a moment. */
export async function listIdleClients(db: Db, before: string): Promise<string[]> {
  const rows = await db
    .select({ id: account.id })
    .from(account)
    .where(
      and(
        eq(account.kind, 'client'),
        eq(account.state, 'active'),
        eq(account.demonstration, false),
        lte(account.lastUsedAt, before),
        sql`not exists (select 1 from ${counsellingCase} c where c.client_id = ${account.id})`,
      ),
    );
  return rows.map(({ id }) => id);
}

/** Who counsels at a site now. */
export async function listCounsellorIds(db: Db, siteId: string, at: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: membership.accountId })
    .from(membership)
    .where(
      and(
        eq(membership.siteId, siteId),
        inArray(membership.role, ['counsellor', 'team-lead']),
        or(isNull(membership.until), gt(membership.until, at)),
      ),
    );
  return rows.map(({ id }) => id);
}
