import { createClient } from './client.ts';
import type { Jmd, JmdOptions } from './create-jmd.ts';
import type { PROCEDURES } from './procedures.gen.ts';

/** What everyone may read of what sites tell. */
const OPEN = { listSitePosts: 'query' } as const satisfies Partial<(typeof PROCEDURES)['outreach']>;

export type Posts = Pick<Jmd['outreach'], keyof typeof OPEN>;

/** The posts of sites alone, for pages that count bytes: `createPosts({ baseUrl }).listSitePosts({ siteId })`. */
export function createPosts(options: JmdOptions): Posts {
  return createClient(options, { outreach: OPEN }).outreach as Posts;
}
