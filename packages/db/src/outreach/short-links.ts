import { and, asc, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { shortLink, shortLinkDay } from './reach-tables.ts';

export type ShortLinkRow = typeof shortLink.$inferSelect;

/** How often a link was followed: in all, and on each day of late. */
export interface ShortLinkCounts {
  total: number;
  days: { day: string; count: number }[];
}

export async function findShortLink(db: Db, slug: string): Promise<ShortLinkRow | null> {
  const [row] = await db.select().from(shortLink).where(eq(shortLink.slug, slug));
  return row ?? null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockShortLink(db: Db, slug: string): Promise<ShortLinkRow | null> {
  const [row] = await db.select().from(shortLink).where(eq(shortLink.slug, slug)).for('update');
  return row ?? null;
}

/** False where there is one of this address already. */
export async function insertShortLink(db: Db, row: ShortLinkRow): Promise<boolean> {
  const made = await db.insert(shortLink).values(row).onConflictDoNothing().returning({ slug: shortLink.slug });
  return made.length > 0;
}

export async function updateShortLink(db: Db, slug: string, url: string): Promise<void> {
  await db.update(shortLink).set({ url }).where(eq(shortLink.slug, slug));
}

/** Removes a link with its counts. False where the site has none of this address. */
export async function deleteShortLink(db: Db, siteId: string, slug: string): Promise<boolean> {
  const gone = await db
    .delete(shortLink)
    .where(and(eq(shortLink.slug, slug), eq(shortLink.siteId, siteId)))
    .returning({ slug: shortLink.slug });
  return gone.length > 0;
}

/** Links of a site, the newest first. Ask for one more than a page holds to see whether another one follows. */
export async function listShortLinkRows(
  db: Db,
  siteId: string,
  after: { at: string; slug: string } | null,
  limit: number,
): Promise<ShortLinkRow[]> {
  return db
    .select()
    .from(shortLink)
    .where(
      and(
        eq(shortLink.siteId, siteId),
        after
          ? sql`(${shortLink.createdAt}, ${shortLink.slug}) < (${after.at}::timestamptz, ${after.slug})`
          : undefined,
      ),
    )
    .orderBy(desc(shortLink.createdAt), desc(shortLink.slug))
    .limit(limit);
}

/** Counts of links by their address; of one that nobody followed there is no entry. Days from `since` on. */
export async function countsOfLinks(
  db: Db,
  slugs: readonly string[],
  since: string,
): Promise<ReadonlyMap<string, ShortLinkCounts>> {
  if (slugs.length === 0) return new Map();
  const ofThese = inArray(shortLinkDay.slug, [...slugs]);
  const [totals, days] = [
    await db
      .select({ slug: shortLinkDay.slug, total: sql<number>`sum(${shortLinkDay.count})::int` })
      .from(shortLinkDay)
      .where(ofThese)
      .groupBy(shortLinkDay.slug),
    await db
      .select()
      .from(shortLinkDay)
      .where(and(ofThese, gte(shortLinkDay.day, since)))
      .orderBy(asc(shortLinkDay.day)),
  ];
  const daysOf = Map.groupBy(days, ({ slug }) => slug);
  return new Map(
    totals.map(({ slug, total }) => [
      slug,
      { total, days: (daysOf.get(slug) ?? []).map(({ day, count }) => ({ day, count })) },
    ]),
  );
}

/** Counts that a link was followed on a day, and nothing else of it. */
export async function countShortLink(db: Db, slug: string, day: string): Promise<void> {
  await db.execute(
    sql`insert into ${shortLinkDay} (slug, day, count)
        select ${shortLink.slug}, ${day}::date, 1 from ${shortLink} where ${shortLink.slug} = ${slug} for key share
        on conflict (slug, day) do update set count = ${shortLinkDay}.count + 1`,
  );
}

/** Erases counts of the days before this one. */
export async function deleteOldLinkDays(db: Db, before: string): Promise<void> {
  await db.delete(shortLinkDay).where(lt(shortLinkDay.day, before));
}
