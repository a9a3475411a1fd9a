import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { account } from '../identity/tables.ts';
import { logPiece } from './tables.ts';

export type LogPieceRow = typeof logPiece.$inferSelect;

/**
 * Locks the log of an account until the transaction ends, and gives the number of its newest piece, 0 before the first.
 * The number never goes back, not even when all is erased: another device goes on after the one that it has read.
 * Null where the account is gone.
 */
export async function lockLog(db: Db, accountId: string): Promise<number | null> {
  const [row] = await db
    .select({ seq: account.logSeq, state: account.state })
    .from(account)
    .where(eq(account.id, accountId))
    .for('no key update');
  return row && row.state !== 'closed' ? row.seq : null;
}

export async function findLogPieces(db: Db, accountId: string, ids: string[]): Promise<LogPieceRow[]> {
  return db
    .select()
    .from(logPiece)
    .where(and(eq(logPiece.accountId, accountId), inArray(logPiece.id, ids)));
}

/** How much room a log takes; bytes without what PostgreSQL adds. */
export async function logSize(db: Db, accountId: string): Promise<{ pieces: number; bytes: number }> {
  const [row] = await db
    .select({ pieces: count(), bytes: sql<number>`coalesce(sum(octet_length(${logPiece.sealed})), 0)::float8` })
    .from(logPiece)
    .where(eq(logPiece.accountId, accountId));
  return row ?? { pieces: 0, bytes: 0 };
}

/** Adds pieces to a log that is locked; `seq` is the number of the last of them. */
export async function insertLogPieces(db: Db, accountId: string, rows: LogPieceRow[], seq: number): Promise<void> {
  await db.insert(logPiece).values(rows);
  await db.update(account).set({ logSeq: seq }).where(eq(account.id, accountId));
}

/** Pieces after a number, in order. */
export async function listLogPieceRows(
  db: Db,
  accountId: string,
  after: number,
  limit: number,
): Promise<Omit<LogPieceRow, 'accountId'>[]> {
  return db
    .select({ seq: logPiece.seq, id: logPiece.id, sealed: logPiece.sealed })
    .from(logPiece)
    .where(and(eq(logPiece.accountId, accountId), gt(logPiece.seq, after)))
    .orderBy(asc(logPiece.seq))
    .limit(limit);
}

export async function deleteLogPieces(db: Db, accountId: string): Promise<void> {
  await db.delete(logPiece).where(eq(logPiece.accountId, accountId));
}
