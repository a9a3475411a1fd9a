import * as z from 'zod';
import { pageLink } from '../directory/site.ts';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { postEvent, postLanguage } from './post.ts';

/** A post as everybody sees it on the site's own page. */
export const sitePost = z.object({
  id: uuid,
  title: z.string(),
  parts: z.array(z.object({ lang: postLanguage, text: z.string(), warning: z.string().nullable() })),
  event: postEvent.nullable(),
  pictures: z.array(
    z.object({
      url: pageLink,
      type: z.string(),
      width: z.int().min(1),
      height: z.int().min(1),
      /** Bytes. */
      size: z.int().min(1),
      /** By language; empty where it is decoration. */
      alt: z.record(postLanguage, z.string()),
      credit: z.string(),
      licence: z.string(),
    }),
  ),
  publishedAt: z.iso.datetime(),
  /** Its own page. */
  url: pageLink,
});
export type SitePost = z.infer<typeof sitePost>;

/** What a site has told on its own page, the newest first. Open to everybody. */
export const listSitePostsInput = pageInput.extend({ siteId: uuid });
export type ListSitePostsInput = z.input<typeof listSitePostsInput>;

export const listSitePostsOutput = pageOf(sitePost).extend({ siteName: z.string(), url: pageLink });
export type ListSitePostsOutput = z.infer<typeof listSitePostsOutput>;

export const listSitePostsReasons = ['invalid_input', 'not_found'] as const;

export const listSitePostsExample: { input: ListSitePostsInput } = { input: { siteId: EXAMPLE_ID } };
