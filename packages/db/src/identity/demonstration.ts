import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { account, secondFactor } from './tables.ts';

/** Marks accounts as invented: they are refused in production and go when a real directory comes. */
export async function markDemonstration(db: Db, loginNames: readonly string[]): Promise<void> {
  await db
    .update(account)
    .set({ demonstration: true })
    .where(inArray(account.loginName, [...loginNames]));
}

/** Which of these login names are taken, as they are written. */
export async function takenNames(db: Db, loginNames: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ name: account.loginName })
    .from(account)
    .where(inArray(account.loginName, [...loginNames]));
  return rows.map(({ name }) => name);
}

/** Sealed TOTP secrets of the invented accounts. */
export async function listDemonstrationFactors(db: Db) {
  const rows = await db
    .select({ loginName: account.loginName, accountId: account.id, sealedSecret: secondFactor.sealedSecret })
    .from(account)
    .innerJoin(secondFactor, eq(secondFactor.accountId, account.id))
    .where(and(eq(account.demonstration, true), isNotNull(secondFactor.sealedSecret)))
    .orderBy(asc(account.loginName));
  return rows.flatMap(({ sealedSecret, ...row }) => (sealedSecret ? [{ ...row, sealedSecret }] : []));
}
