import { and, asc, eq, ne } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { appointment, caseContact, caseTransfer } from './tables.ts';

export type AppointmentRow = typeof appointment.$inferSelect;
export type ContactRow = typeof caseContact.$inferSelect;
export type TransferRow = typeof caseTransfer.$inferSelect;

export async function insertAppointments(db: Db, rows: (typeof appointment.$inferInsert)[]): Promise<void> {
  await db.insert(appointment).values(rows).onConflictDoNothing();
}

export async function listAppointments(db: Db, caseId: string): Promise<AppointmentRow[]> {
  return db
    .select()
    .from(appointment)
    .where(eq(appointment.caseId, caseId))
    .orderBy(asc(appointment.startsAt), asc(appointment.id));
}

export async function setAppointmentState(
  db: Db,
  id: string,
  state: AppointmentRow['state'],
  changedAt: string,
): Promise<void> {
  await db.update(appointment).set({ state, changedAt }).where(eq(appointment.id, id));
}

/** Of an offer one time was taken: the others are not to be had any more. */
export async function cancelOthers(db: Db, offerId: string, kept: string, changedAt: string): Promise<void> {
  await db
    .update(appointment)
    .set({ state: 'cancelled', changedAt })
    .where(and(eq(appointment.offerId, offerId), ne(appointment.id, kept), eq(appointment.state, 'offered')));
}

export async function insertContact(db: Db, row: typeof caseContact.$inferInsert): Promise<void> {
  await db.insert(caseContact).values(row).onConflictDoNothing();
}

export async function listContacts(db: Db, caseId: string): Promise<ContactRow[]> {
  return db
    .select()
    .from(caseContact)
    .where(eq(caseContact.caseId, caseId))
    .orderBy(asc(caseContact.day), asc(caseContact.createdAt));
}

export async function insertTransfer(db: Db, row: typeof caseTransfer.$inferInsert): Promise<void> {
  await db.insert(caseTransfer).values(row);
}

export async function listTransfers(db: Db, caseId: string): Promise<TransferRow[]> {
  return db.select().from(caseTransfer).where(eq(caseTransfer.caseId, caseId)).orderBy(asc(caseTransfer.at));
}
