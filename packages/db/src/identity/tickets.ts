import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { ticket } from './tables.ts';

export type TicketRow = typeof ticket.$inferSelect;

/** Keeps a ticket, and deletes those whose time was up. */
export async function insertTicket(db: Db, row: typeof ticket.$inferInsert, now: string): Promise<void> {
  await db.delete(ticket).where(lt(ticket.expiresAt, now));
  await db.insert(ticket).values(row);
}

/** A living ticket, locked until the transaction ends, so that it is used by one request at a time. */
export async function lockTicket(
  db: Db,
  by: { tokenHash: Uint8Array } | { id: string },
  kind: TicketRow['kind'],
  now: string,
): Promise<TicketRow | null> {
  const [row] = await db
    .select()
    .from(ticket)
    .where(
      and(
        'id' in by ? eq(ticket.id, by.id) : eq(ticket.tokenHash, by.tokenHash),
        eq(ticket.kind, kind),
        gt(ticket.expiresAt, now),
      ),
    )
    .for('update');
  return row ?? null;
}

/** Counts one more try. Written apart from the transaction that judges the try, so that a refusal does not undo it. */
export async function countAttempt(db: Db, id: string): Promise<number> {
  const [row] = await db
    .update(ticket)
    .set({ attempts: sql`${ticket.attempts} + 1` })
    .where(eq(ticket.id, id))
    .returning({ attempts: ticket.attempts });
  return row?.attempts ?? Number.POSITIVE_INFINITY;
}

/** Keeps what an account answered to a ticket. */
export async function setTicketAnswer(
  db: Db,
  id: string,
  accountId: string,
  data: Record<string, unknown>,
): Promise<void> {
  await db.update(ticket).set({ accountId, data }).where(eq(ticket.id, id));
}

/** The living ticket of a kind that an account has. */
export async function findTicketOf(
  db: Db,
  accountId: string,
  kind: TicketRow['kind'],
  now: string,
): Promise<TicketRow | null> {
  const [row] = await db
    .select()
    .from(ticket)
    .where(and(eq(ticket.accountId, accountId), eq(ticket.kind, kind), gt(ticket.expiresAt, now)));
  return row ?? null;
}

export async function deleteTicket(db: Db, id: string): Promise<void> {
  await db.delete(ticket).where(eq(ticket.id, id));
}

export async function deleteTickets(db: Db, accountId: string, kind: TicketRow['kind']): Promise<void> {
  await db.delete(ticket).where(and(eq(ticket.accountId, accountId), eq(ticket.kind, kind)));
}
