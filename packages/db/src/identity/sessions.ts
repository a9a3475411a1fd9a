import type { AccountKind } from '@jmd-digital/schemas/values';
import { and, desc, eq, gt, inArray, lt, ne, type SQL } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { notifyAccess } from '../platform/events.ts';
import type { AccountRow } from './accounts.ts';
import { account, rootWrap, secondFactor, session } from './tables.ts';

export type SessionRow = typeof session.$inferSelect;

export async function insertSession(db: Db, row: typeof session.$inferInsert): Promise<void> {
  await db.insert(session).values(row);
}

/** A session with what is asked of its account at every request. */
export interface SessionFound {
  session: SessionRow;
  kind: AccountKind;
  state: AccountRow['state'];
  demonstration: boolean;
  hasFactor: boolean;
}

/** A living session by the hash of its token. */
export const findSession = (db: Db, tokenHash: Uint8Array, at: string): Promise<SessionFound | null> =>
  findWithAccount(db, and(eq(session.tokenHash, tokenHash), gt(session.expiresAt, at)));

/** A session by its id, whether it still lives or not. */
export const findSessionWithAccount = (db: Db, id: string): Promise<SessionFound | null> =>
  findWithAccount(db, eq(session.id, id));

async function findWithAccount(db: Db, which: SQL | undefined): Promise<SessionFound | null> {
  const [row] = await db
    .select({ session, kind: account.kind, state: account.state, demonstration: account.demonstration })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(which);
  return row ? { ...row, hasFactor: await hasFactor(db, row.kind, row.session.accountId) } : null;
}

async function hasFactor(db: Db, kind: AccountKind, accountId: string): Promise<boolean> {
  if (kind === 'client') return false;
  const [factor] = await db
    .select({ id: secondFactor.id })
    .from(secondFactor)
    .where(eq(secondFactor.accountId, accountId))
    .limit(1);
  return factor !== undefined;
}

export async function updateSession(
  db: Db,
  id: string,
  set: Partial<Pick<SessionRow, 'tokenHash' | 'lastUsedAt' | 'expiresAt' | 'elevatedUntil'>>,
): Promise<void> {
  await db.update(session).set(set).where(eq(session.id, id));
}

export async function listSessionRows(db: Db, accountId: string, at: string): Promise<SessionRow[]> {
  return db
    .select()
    .from(session)
    .where(and(eq(session.accountId, accountId), gt(session.expiresAt, at)))
    .orderBy(desc(session.createdAt), desc(session.id));
}

export async function findSessionById(db: Db, id: string): Promise<SessionRow | null> {
  const [row] = await db.select().from(session).where(eq(session.id, id));
  return row ?? null;
}

/** Ends a session, and takes away what its device could open by itself. */
export async function deleteSession(db: Db, row: Pick<SessionRow, 'id' | 'accountId'>): Promise<void> {
  await db.delete(session).where(eq(session.id, row.id));
  await db
    .delete(rootWrap)
    .where(and(eq(rootWrap.accountId, row.accountId), eq(rootWrap.method, 'device'), eq(rootWrap.ref, row.id)));
  await notifyAccess(db, row.accountId);
}

/** Ends all sessions of an account but one, or all of them. */
export async function deleteSessions(db: Db, accountId: string, except: string | null = null): Promise<void> {
  await db
    .delete(session)
    .where(and(eq(session.accountId, accountId), except === null ? undefined : ne(session.id, except)));
  await db
    .delete(rootWrap)
    .where(
      and(
        eq(rootWrap.accountId, accountId),
        eq(rootWrap.method, 'device'),
        except === null ? undefined : ne(rootWrap.ref, except),
      ),
    );
  await notifyAccess(db, accountId);
}

/** Deletes sessions that ended before a moment, and what their devices could open by themselves. */
export async function deleteEndedSessions(db: Db, at: string): Promise<void> {
  const ended = await db.delete(session).where(lt(session.expiresAt, at)).returning({ id: session.id });
  if (ended.length === 0) return;
  const refs = ended.map(({ id }) => id);
  await db.delete(rootWrap).where(and(eq(rootWrap.method, 'device'), inArray(rootWrap.ref, refs)));
}
