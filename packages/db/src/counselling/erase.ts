import { and, asc, eq, inArray, lt, lte, ne, or } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { event } from '../platform/tables.ts';
import { caseKey, caseKeyWrap, counsellingCase } from './tables.ts';

/**
 * Destroys every key of a case, for everybody: what was said in it cannot be read any more, wherever a copy of it lies.
 * To be committed before rows go, so that whatever happens then the keys are gone.
 */
export async function shredCase(db: Db, caseId: string): Promise<void> {
  await db.delete(caseKeyWrap).where(eq(caseKeyWrap.caseId, caseId));
  await db.update(caseKey).set({ link: null }).where(eq(caseKey.caseId, caseId));
}

/** Erases a case with all that hangs on it; what was counted of it knows it not. False where there is none. */
export async function deleteCase(db: Db, caseId: string): Promise<boolean> {
  await db.delete(event).where(eq(event.caseId, caseId));
  const gone = await db
    .delete(counsellingCase)
    .where(eq(counsellingCase.id, caseId))
    .returning({ id: counsellingCase.id });
  return gone.length > 0;
}

/**
 * Destroys keys of a case that others than the client hold of epochs before one: what was said until then is for the
 * client alone. Keys of internal notes go with them.
 */
export async function withdrawHistory(db: Db, caseId: string, before: number): Promise<void> {
  const older = and(eq(caseKeyWrap.purpose, 'case'), lt(caseKeyWrap.epoch, before));
  await db
    .delete(caseKeyWrap)
    .where(
      and(
        eq(caseKeyWrap.caseId, caseId),
        ne(caseKeyWrap.recipientKind, 'client'),
        or(older, eq(caseKeyWrap.purpose, 'internal')),
      ),
    );
}

/** Takes the keys of a case from accounts or a team that have no more to do with it. */
export async function withdrawFrom(db: Db, caseId: string, recipientIds: string[]): Promise<void> {
  if (recipientIds.length === 0) return;
  await db
    .delete(caseKeyWrap)
    .where(
      and(
        eq(caseKeyWrap.caseId, caseId),
        inArray(caseKeyWrap.recipientId, recipientIds),
        ne(caseKeyWrap.recipientKind, 'client'),
      ),
    );
}

/** Cases whose day has come, the oldest first. */
export async function listDueCases(db: Db, day: string, limit: number) {
  return db
    .select({ id: counsellingCase.id, siteId: counsellingCase.siteId })
    .from(counsellingCase)
    .where(lte(counsellingCase.eraseOn, day))
    .orderBy(asc(counsellingCase.eraseOn), asc(counsellingCase.id))
    .limit(limit);
}
