import { and, asc, count, eq, isNull, lt, or } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { backupCode, secondFactor } from './tables.ts';

export type FactorRow = typeof secondFactor.$inferSelect;

export async function listFactorRows(db: Db, accountId: string): Promise<FactorRow[]> {
  return db
    .select()
    .from(secondFactor)
    .where(eq(secondFactor.accountId, accountId))
    .orderBy(asc(secondFactor.createdAt), asc(secondFactor.id));
}

/** The factors of an account, locked until the transaction ends: the last one cannot be taken away twice. */
export async function lockFactors(db: Db, accountId: string): Promise<FactorRow[]> {
  return db.select().from(secondFactor).where(eq(secondFactor.accountId, accountId)).for('update');
}

/** False where the passkey is known already. */
export async function insertFactor(db: Db, row: typeof secondFactor.$inferInsert): Promise<boolean> {
  const made = await db.insert(secondFactor).values(row).onConflictDoNothing().returning({ id: secondFactor.id });
  return made.length > 0;
}

export async function deleteFactor(db: Db, id: string): Promise<void> {
  await db.delete(secondFactor).where(eq(secondFactor.id, id));
}

/** Uses up a time step of a TOTP secret. False where it, or a later one, was used before. */
export async function useTotpStep(db: Db, id: string, step: number, at: string): Promise<boolean> {
  const used = await db
    .update(secondFactor)
    .set({ lastStep: step, lastUsedAt: at })
    .where(and(eq(secondFactor.id, id), or(isNull(secondFactor.lastStep), lt(secondFactor.lastStep, step))))
    .returning({ id: secondFactor.id });
  return used.length > 0;
}

/** Moves a passkey's counter on. False where it did not grow, which a copied passkey would do; those that do not count say 0. */
export async function usePasskey(db: Db, id: string, counter: number, at: string): Promise<boolean> {
  const grows = counter === 0 ? eq(secondFactor.counter, 0) : lt(secondFactor.counter, counter);
  const used = await db
    .update(secondFactor)
    .set({ counter, lastUsedAt: at })
    .where(and(eq(secondFactor.id, id), grows))
    .returning({ id: secondFactor.id });
  return used.length > 0;
}

/** Puts new backup codes in the place of all old ones. */
export async function replaceBackupCodes(db: Db, accountId: string, hashes: Uint8Array[]): Promise<void> {
  await db.delete(backupCode).where(eq(backupCode.accountId, accountId));
  if (hashes.length > 0) await db.insert(backupCode).values(hashes.map((codeHash) => ({ accountId, codeHash })));
}

/** Uses up a backup code. False where it is none, or was used. */
export async function useBackupCode(db: Db, accountId: string, codeHash: Uint8Array, at: string): Promise<boolean> {
  const used = await db
    .update(backupCode)
    .set({ usedAt: at })
    .where(and(eq(backupCode.accountId, accountId), eq(backupCode.codeHash, codeHash), isNull(backupCode.usedAt)))
    .returning({ accountId: backupCode.accountId });
  return used.length > 0;
}

export async function countBackupCodes(db: Db, accountId: string): Promise<number> {
  const [row] = await db
    .select({ left: count() })
    .from(backupCode)
    .where(and(eq(backupCode.accountId, accountId), isNull(backupCode.usedAt)));
  return row?.left ?? 0;
}
