import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { incidentEvidence, secrecyQuestion, streetworkIncident } from './tables.ts';

export type IncidentRow = typeof streetworkIncident.$inferSelect;
export type EvidenceRow = typeof incidentEvidence.$inferSelect;
export type SecrecyRow = typeof secrecyQuestion.$inferSelect;

/** Last row of the page before. */
export interface MomentCursor {
  at: string;
  id: string;
}

/** Incidents of a site, or those of it that somebody reported, the last first. Ask for one more than a page holds. */
export function listIncidentRows(
  db: Db,
  { siteId, reportedBy }: { siteId: string; reportedBy: string | null },
  before: MomentCursor | null,
  limit: number,
): Promise<IncidentRow[]> {
  const { at, id } = streetworkIncident;
  return db
    .select()
    .from(streetworkIncident)
    .where(
      and(
        eq(streetworkIncident.siteId, siteId),
        reportedBy === null ? undefined : eq(streetworkIncident.reportedBy, reportedBy),
        before ? sql`(${at}, ${id}) < (${before.at}::timestamptz, ${before.id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(limit);
}

/** An incident of whichever site, and nobody else changes it until the transaction ends. */
export async function lockIncident(db: Db, id: string): Promise<IncidentRow | null> {
  const [row] = await db.select().from(streetworkIncident).where(eq(streetworkIncident.id, id)).for('update');
  return row ?? null;
}

/** False where there is one of this id already. */
export async function insertIncident(db: Db, row: IncidentRow): Promise<boolean> {
  const { id } = streetworkIncident;
  const made = await db.insert(streetworkIncident).values(row).onConflictDoNothing().returning({ id });
  return made.length > 0;
}

export async function updateIncident(db: Db, { id, siteId: _, ...change }: IncidentRow): Promise<void> {
  await db.update(streetworkIncident).set(change).where(eq(streetworkIncident.id, id));
}

/** How many sealed files each of these incidents has; those that have none are left out. */
export async function countEvidence(db: Db, incidentIds: readonly string[]): Promise<Map<string, number>> {
  if (incidentIds.length === 0) return new Map();
  const rows = await db
    .select({ id: incidentEvidence.incidentId, files: count() })
    .from(incidentEvidence)
    .where(inArray(incidentEvidence.incidentId, [...incidentIds]))
    .groupBy(incidentEvidence.incidentId);
  return new Map(rows.map(({ id, files }) => [id, files]));
}

/** False where there is one of this id already. */
export async function insertEvidence(db: Db, row: EvidenceRow): Promise<boolean> {
  const { id } = incidentEvidence;
  const made = await db.insert(incidentEvidence).values(row).onConflictDoNothing().returning({ id });
  return made.length > 0;
}

export async function findEvidence(db: Db, id: string): Promise<EvidenceRow | null> {
  const [row] = await db.select().from(incidentEvidence).where(eq(incidentEvidence.id, id));
  return row ?? null;
}

/** Sealed files of an incident in the order in which they came. */
export function listEvidenceRows(db: Db, incidentId: string): Promise<EvidenceRow[]> {
  return db
    .select()
    .from(incidentEvidence)
    .where(eq(incidentEvidence.incidentId, incidentId))
    .orderBy(incidentEvidence.at, incidentEvidence.id);
}

/** Questions of secrecy of a site, the last first. Ask for one more than a page holds. */
export async function listSecrecyRows(
  db: Db,
  siteId: string,
  before: MomentCursor | null,
  limit: number,
): Promise<SecrecyRow[]> {
  const { askedAt, id } = secrecyQuestion;
  const rows = await db
    .select({ row: secrecyQuestion })
    .from(secrecyQuestion)
    .innerJoin(streetworkIncident, eq(streetworkIncident.id, secrecyQuestion.incidentId))
    .where(
      and(
        eq(streetworkIncident.siteId, siteId),
        before ? sql`(${askedAt}, ${id}) < (${before.at}::timestamptz, ${before.id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(askedAt), desc(id))
    .limit(limit);
  return rows.map(({ row }) => row);
}

/** A question with the site of its incident, and nobody else decides it until the transaction ends. */
export async function lockSecrecy(db: Db, id: string): Promise<(SecrecyRow & { siteId: string }) | null> {
  const [found] = await db
    .select({ row: secrecyQuestion, siteId: streetworkIncident.siteId })
    .from(secrecyQuestion)
    .innerJoin(streetworkIncident, eq(streetworkIncident.id, secrecyQuestion.incidentId))
    .where(eq(secrecyQuestion.id, id))
    .for('update', { of: secrecyQuestion });
  return found ? { ...found.row, siteId: found.siteId } : null;
}

/** False where there is one of this id already. */
export async function insertSecrecy(db: Db, row: SecrecyRow): Promise<boolean> {
  const { id } = secrecyQuestion;
  const made = await db.insert(secrecyQuestion).values(row).onConflictDoNothing().returning({ id });
  return made.length > 0;
}

/** Writes down what the second person decided. */
export async function decideSecrecyRow(
  db: Db,
  id: string,
  decision: Pick<SecrecyRow, 'decidedBy' | 'decidedAt' | 'broken' | 'note'>,
): Promise<void> {
  await db.update(secrecyQuestion).set(decision).where(eq(secrecyQuestion.id, id));
}
