import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { picture, takeDown } from './picture-tables.ts';
import type { PostCursor } from './posts.ts';
import { channel, delivery, postRevision } from './tables.ts';

/** A post as it went out to the site's own page. */
export interface SitePostRow {
  id: string;
  /** Whose words for it count. */
  channelId: string;
  content: typeof postRevision.$inferSelect.content;
  sentAt: string;
}

interface SitePostQuery {
  siteId: string;
  /** One of them alone. */
  postId?: string;
  /** Only what takes place at a time. */
  events?: boolean;
  after?: PostCursor | null;
  limit: number;
}

/** What ever went out to the pages of a site, taken down or not. */
const everOut = (siteId: string, postId?: string) =>
  and(
    eq(channel.siteId, siteId),
    eq(channel.connector, 'feed'),
    isNotNull(delivery.sentAt),
    postId === undefined ? undefined : eq(delivery.postId, postId),
  );

/**
 * Posts on the page of a site, the newest first. Of each the last that went out counts: once it was taken down, the post is
 * gone, and no earlier words of it come back.
 */
export async function listSitePostRows(db: Db, query: SitePostQuery): Promise<SitePostRow[]> {
  const { siteId, postId, events, after, limit } = query;
  const last = db
    .selectDistinctOn([delivery.postId], {
      postId: delivery.postId,
      revision: delivery.revision,
      channelId: delivery.channelId,
      state: delivery.state,
      sentAt: delivery.sentAt,
    })
    .from(delivery)
    .innerJoin(channel, eq(channel.id, delivery.channelId))
    .where(everOut(siteId, postId))
    .orderBy(delivery.postId, desc(delivery.sentAt), desc(delivery.revision))
    .as('last');
  return db
    .select({
      id: last.postId,
      channelId: last.channelId,
      content: postRevision.content,
      sentAt: sql<string>`${last.sentAt}`,
    })
    .from(last)
    .innerJoin(postRevision, and(eq(postRevision.postId, last.postId), eq(postRevision.revision, last.revision)))
    .where(
      and(
        eq(last.state, 'sent'),
        events ? sql`${postRevision.content} -> 'event' <> 'null'::jsonb` : undefined,
        after ? sql`(${last.sentAt}, ${last.postId}) < (${after.at}::timestamptz, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(last.sentAt), desc(last.postId))
    .limit(limit);
}

/** When something last came to the page of a site, or went from it; null where nothing ever did. */
export async function lastSitePostChange(db: Db, siteId: string): Promise<string | null> {
  const [row] = await db
    .select({ at: sql<string | null>`max(greatest(${delivery.sentAt}, ${takeDown.doneAt}))` })
    .from(delivery)
    .innerJoin(channel, eq(channel.id, delivery.channelId))
    .leftJoin(takeDown, eq(takeDown.deliveryId, delivery.id))
    .where(everOut(siteId));
  return row?.at ?? null;
}

/** Pictures of a site without what is in them. */
export async function listPictureFacts(db: Db, siteId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .select({
      id: picture.id,
      type: picture.type,
      width: picture.width,
      height: picture.height,
      size: sql<number>`octet_length(${picture.content})`,
    })
    .from(picture)
    .where(and(eq(picture.siteId, siteId), inArray(picture.id, [...ids])));
}
export type PictureFacts = Awaited<ReturnType<typeof listPictureFacts>>[number];
