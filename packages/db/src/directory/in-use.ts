import { and, inArray, isNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { counsellingCase } from '../counselling/tables.ts';
import { membership, teamKey } from '../identity/tables.ts';
import { post } from '../outreach/tables.ts';
import { site } from './tables.ts';

/** Sites of a list that people work at or that cases or posts lie at, with their names: they cannot go. */
export async function sitesInUse(db: Db, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  const wanted = [...ids];
  const used = new Set<string>();
  for (const row of await db
    .selectDistinct({ id: membership.siteId })
    .from(membership)
    .where(and(inArray(membership.siteId, wanted), isNull(membership.until)))) {
    if (row.id) used.add(row.id);
  }
  for (const row of await db
    .selectDistinct({ id: counsellingCase.siteId })
    .from(counsellingCase)
    .where(inArray(counsellingCase.siteId, wanted)))
    used.add(row.id);
  for (const row of await db.selectDistinct({ id: post.siteId }).from(post).where(inArray(post.siteId, wanted)))
    used.add(row.id);
  for (const row of await db
    .selectDistinct({ id: teamKey.siteId })
    .from(teamKey)
    .where(inArray(teamKey.siteId, wanted)))
    used.add(row.id);
  if (used.size === 0) return [];
  return db
    .select({ id: site.id, name: site.name })
    .from(site)
    .where(inArray(site.id, [...used]))
    .orderBy(site.name);
}
