import {
  findSiteCarrier,
  lastSitePostChange,
  listPictureFacts,
  listSitePostRows,
  type PictureFacts,
  type SitePostRow,
} from '@jmd-digital/db';
import { partsOn } from '@jmd-digital/domain/outreach';
import type { ListSitePostsOutput, SitePost } from '@jmd-digital/schemas';
import type { Services } from '../context.ts';
import { moment } from '../counselling/view.ts';
import { decodeMomentCursor, encodeMomentCursor } from '../cursor.ts';
import { ApiError } from '../errors.ts';

export interface SitePostsQuery {
  siteId: string;
  /** One of them alone. */
  postId?: string;
  /** Only what takes place at a time. */
  events?: boolean;
  cursor?: string | undefined;
  limit: number;
}

type Server = Pick<Services, 'database' | 'publicUrl'>;

/**
 * What is to be read on the page of a site, the newest first. Throws `not_found` where there is no such site, and
 * `invalid_input` on a cursor that is none of ours.
 */
export async function postsOfSite(
  { database: { db }, publicUrl }: Server,
  { cursor, limit, ...query }: SitePostsQuery,
): Promise<ListSitePostsOutput> {
  const site = await findSiteCarrier(db, query.siteId);
  if (!site) throw new ApiError('not_found');
  const rows = await listSitePostRows(db, { ...query, after: decodeMomentCursor(cursor), limit: limit + 1 });
  const page = rows.slice(0, limit);
  const used = page.flatMap(({ content }) => content.pictures.map(({ pictureId }) => pictureId));
  const facts = await listPictureFacts(db, query.siteId, [...new Set(used)]);
  const byId = new Map(facts.map((each) => [each.id, each]));
  const url = `${publicUrl}/posts/${query.siteId}/`;
  const last = page.at(-1);
  return {
    items: page.map((row) => toSitePost(row, byId, { publicUrl, url })),
    nextCursor: rows.length > limit && last ? encodeMomentCursor({ at: last.sentAt, id: last.id }) : null,
    siteName: site.name,
    url,
  };
}

/** When something last came to the page of a site or went from it, ISO 8601; null where nothing ever did. */
export async function sitePostsChangedAt({ database: { db } }: Server, siteId: string): Promise<string | null> {
  const at = await lastSitePostChange(db, siteId);
  return at && moment(at);
}

function toSitePost(
  { id, channelId, content, sentAt }: SitePostRow,
  facts: ReadonlyMap<string, PictureFacts>,
  { publicUrl, url }: { publicUrl: string; url: string },
): SitePost {
  return {
    ...{ id, title: content.title, parts: partsOn(content, channelId), event: content.event },
    pictures: content.pictures.flatMap(({ pictureId, alt, decorativeReason, credit, licence }) => {
      const found = facts.get(pictureId);
      if (!found) return [];
      const { type, width, height, size } = found;
      const seen = decorativeReason === null ? alt : {};
      return [{ url: `${publicUrl}/pictures/${pictureId}`, type, width, height, size, alt: seen, credit, licence }];
    }),
    publishedAt: moment(sentAt),
    url: `${url}${id}`,
  };
}
