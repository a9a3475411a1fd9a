import { asc, desc, gt, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { keyLog } from './tables.ts';

export type KeyLogRow = typeof keyLog.$inferSelect;

/** Any number that stays the same: whoever holds this lock of the transaction appends to the key log. */
const KEY_LOG_LOCK = 4_100_3001;

/** The newest entry, read under a lock that holds until the transaction ends: entries come one after the other. */
export async function lockKeyLogHead(db: Db): Promise<Pick<KeyLogRow, 'seq' | 'hash'> | null> {
  await db.execute(sql`select pg_advisory_xact_lock(${KEY_LOG_LOCK})`);
  return keyLogHead(db);
}

export async function insertKeyLog(db: Db, row: typeof keyLog.$inferInsert): Promise<void> {
  await db.insert(keyLog).values(row);
}

/** The newest entry as it stands; null before the first. */
export async function keyLogHead(db: Db): Promise<Pick<KeyLogRow, 'seq' | 'hash'> | null> {
  const [row] = await db.select({ seq: keyLog.seq, hash: keyLog.hash }).from(keyLog).orderBy(desc(keyLog.seq)).limit(1);
  return row ?? null;
}

export async function readKeyLogAfter(db: Db, seq: number, limit: number): Promise<KeyLogRow[]> {
  return db.select().from(keyLog).where(gt(keyLog.seq, seq)).orderBy(asc(keyLog.seq)).limit(limit);
}
