import type { PolicyLevel } from '@jmd-digital/schemas/values';
import { and, desc, eq, isNull, max, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { policy } from './tables.ts';

export type PolicyRow = typeof policy.$inferSelect;

/** Whose a policy is: a site's, a carrier's, or, without either, the programme's. */
export interface PolicyOwner {
  level: PolicyLevel;
  carrierId: string | null;
  siteId: string | null;
}

/** More versions than anybody makes: no list is without an end. */
const MOST = 500;

/** Every version of the programme, and of the carrier and site that are named, the newest first. */
export async function listPolicyRows(
  db: Db,
  { carrierId, siteId }: Pick<PolicyOwner, 'carrierId' | 'siteId'>,
): Promise<PolicyRow[]> {
  return db
    .select()
    .from(policy)
    .where(
      or(
        eq(policy.level, 'programme'),
        carrierId === null ? undefined : eq(policy.carrierId, carrierId),
        siteId === null ? undefined : eq(policy.siteId, siteId),
      ),
    )
    .orderBy(desc(policy.validFrom), desc(policy.version), policy.id)
    .limit(MOST);
}

export async function findPolicy(db: Db, id: string): Promise<PolicyRow | null> {
  const [row] = await db.select().from(policy).where(eq(policy.id, id));
  return row ?? null;
}

/** Any number of its own: whoever changes policies waits for whoever does so too, until that one is through. */
const POLICY_LOCK = 4_100_3003;

export async function lockPolicies(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${POLICY_LOCK})`);
}

/** The number that the next version of an owner gets. */
export async function nextPolicyVersion(db: Db, owner: PolicyOwner): Promise<number> {
  const [row] = await db
    .select({ last: max(policy.version) })
    .from(policy)
    .where(isOf(owner));
  return (row?.last ?? 0) + 1;
}

export async function insertPolicies(db: Db, rows: (typeof policy.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(policy).values(rows);
}

export async function updatePolicy(
  db: Db,
  id: string,
  change: Omit<PolicyRow, keyof PolicyOwner | 'id' | 'version' | 'createdBy' | 'createdAt'>,
): Promise<void> {
  await db.update(policy).set(change).where(eq(policy.id, id));
}

export async function deletePolicy(db: Db, id: string): Promise<void> {
  await db.delete(policy).where(eq(policy.id, id));
}

const isOf = ({ level, carrierId, siteId }: PolicyOwner) =>
  and(
    eq(policy.level, level),
    carrierId === null ? isNull(policy.carrierId) : eq(policy.carrierId, carrierId),
    siteId === null ? isNull(policy.siteId) : eq(policy.siteId, siteId),
  );
