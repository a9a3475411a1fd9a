import type { DeliveryState } from '@jmd-digital/schemas/values';
import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import type { DeliveryRow } from './deliveries.ts';
import { channel, delivery, postRevision } from './tables.ts';

export type CalendarRow = DeliveryRow & { title: string };

export interface CalendarFilter {
  siteId: string;
  /** Days as the planner wrote them, both included. */
  from?: string | undefined;
  until?: string | undefined;
  states?: readonly DeliveryState[] | undefined;
}

/** Last row of the page before. */
export interface CalendarCursor {
  plannedLocal: string;
  id: string;
}

/**
 * Deliveries of a site by the time that they are planned for, earliest first. Each channel gives at most as many as the page
 * holds from where the last one ended, by `delivery_by_channel`; what other sites plan is not looked at. Ask for one more
 * than a page holds to see whether another one follows.
 */
export async function listCalendarRows(
  db: Db,
  { siteId, from, until, states }: CalendarFilter,
  after: CalendarCursor | null,
  limit: number,
): Promise<CalendarRow[]> {
  const next = db
    .select()
    .from(delivery)
    .where(
      and(
        eq(delivery.channelId, channel.id),
        from === undefined ? undefined : gte(delivery.plannedLocal, `${from}T00:00`),
        until === undefined ? undefined : lte(delivery.plannedLocal, `${until}T23:59`),
        states && inArray(delivery.state, [...states]),
        after
          ? sql`(${delivery.plannedLocal}, ${delivery.id}) > (${after.plannedLocal}, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(delivery.plannedLocal), asc(delivery.id))
    .limit(limit)
    .as('next');
  const page = db
    .select({ ...next._.selectedFields })
    .from(channel)
    .crossJoinLateral(next)
    .where(eq(channel.siteId, siteId))
    .orderBy(asc(next.plannedLocal), asc(next.id))
    .limit(limit)
    .as('page');
  const rows = await db
    .select({ row: page._.selectedFields, title: sql<string>`${postRevision.content} ->> 'title'` })
    .from(page)
    .innerJoin(postRevision, and(eq(postRevision.postId, page.postId), eq(postRevision.revision, page.revision)))
    .orderBy(asc(page.plannedLocal), asc(page.id));
  return rows.map(({ row, title }) => ({ ...row, title }));
}
