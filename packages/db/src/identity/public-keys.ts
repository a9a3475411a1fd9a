import { and, asc, eq, inArray, or } from 'drizzle-orm';
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

/** Log entries that brought keys of accounts into use, in order: all keys that they ever had. */
export async function accountKeyHistory(db: Db, accountIds: string[]) {
  if (accountIds.length === 0) return [];
  return db
    .select()
    .from(keyLog)
    .where(
      and(
        inArray(keyLog.subjectId, accountIds),
        or(eq(keyLog.kind, 'account-created'), eq(keyLog.kind, 'account-reset')),
      ),
    )
    .orderBy(asc(keyLog.seq));
}
