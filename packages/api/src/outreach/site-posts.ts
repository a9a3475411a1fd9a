import {
  findSiteCarrier,
  listPictureFacts,
  listSitePostRows,
  type PictureFacts,
  type SitePostRow,
} from '@jmd-digital/db';
import { partsOn } from '@jmd-digital/domain/outreach';
import type { SitePost } from '@jmd-digital/schemas';
import type { Services } from '../context.ts';
import { moment } from '../counselling/view.ts';
import { ApiError } from '../errors.ts';

export interface SitePostsQuery {
  siteId: string;
  postId?: string;
  events?: boolean;
  after?: { at: string; id: string } | null;
  limit: number;
}

export interface SitePosts {
  siteName: string;
  /** The page of the site. */
  url: string;
  posts: SitePost[];
}

/** What is to be read on the page of a site, the newest first. Throws `not_found` where there is no such site. */
export async function postsOfSite(
  { database: { db }, publicUrl }: Pick<Services, 'database' | 'publicUrl'>,
  query: SitePostsQuery,
): Promise<SitePosts> {
  const site = await findSiteCarrier(db, query.siteId);
  if (!site) throw new ApiError('not_found');
  const rows = await listSitePostRows(db, query);
  const used = rows.flatMap(({ content }) => content.pictures.map(({ pictureId }) => pictureId));
  const facts = await listPictureFacts(db, query.siteId, [...new Set(used)]);
  const byId = new Map(facts.map((each) => [each.id, each]));
  const url = `${publicUrl}/posts/${query.siteId}/`;
  return { siteName: site.name, url, posts: rows.map((row) => toSitePost(row, byId, { publicUrl, url })) };
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
