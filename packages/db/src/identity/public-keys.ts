import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { account, keyLog, staffProfile } from './tables.ts';

/** Accounts by id or by one of the keys that they ever had, with their public name. */
export async function accountsOf(db: Db, ids: string[], keyIds: Uint8Array[]) {
  const byKey =
    keyIds.length === 0
      ? []
      : await db.select({ id: keyLog.subjectId }).from(keyLog).where(inArray(keyLog.keyId, keyIds));
  const all = [...new Set([...ids, ...byKey.map(({ id }) => id)])];
  if (all.length === 0) return [];
  return db
    .select({ account, publicName: staffProfile.publicName })
    .from(account)
    .leftJoin(staffProfile, eq(staffProfile.accountId, account.id))
    .where(inArray(account.id, all))
    .orderBy(asc(account.id));
}

/** Log entries that brought keys of accounts and teams into use, in order: all keys that they ever had. */
export async function keyHistory(db: Db, subjectIds: string[]) {
  if (subjectIds.length === 0) return [];
  return db
    .select()
    .from(keyLog)
    .where(and(inArray(keyLog.subjectId, subjectIds), ne(keyLog.kind, 'account-closed')))
    .orderBy(asc(keyLog.seq));
}
