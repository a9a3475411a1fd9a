import { loadPosts, type PostsMessages } from '@jmd-digital/i18n/posts';
import { sitePage } from '@jmd-digital/testkit/site-page';
import { type HostPage, hostPage } from './host-site.ts';
import { test as base, SNIPPET } from './host-test.ts';
import { rowsIn } from './rows.ts';

/** A site whose page has nothing on it but what a test puts there. */
export interface Site {
  id: string;
  name: string;
  page: Awaited<ReturnType<typeof sitePage>>;
}

const rows = (sql: string, values: unknown[]) => rowsIn(process.env.JMD_E2E_DATA ?? '', sql, values);

/** On pages of others and our own, with a site of the test's own. */
export const test = base.extend<{ p: PostsMessages; site: Site }>({
  p: async ({ lang }, use) => use((await loadPosts[lang]()).messages),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs out of this pattern.
  site: async ({}, use, { line }) => {
    // Tests run side by side: the line of each stands for a site of its own.
    const [found] = await rows('select id, name from site where not virtual order by id limit 1 offset $1', [
      line % 100,
    ]);
    const [id, name] = [String(found?.id), String(found?.name)];
    const page = await sitePage(rows, id);
    await use({ id, name, page });
    await rows('delete from post where site_id = $1', [id]);
    await rows('delete from channel where id = $1', [page.channelId]);
  },
});

export const tag = ({ id }: { id: string }, lang: string, more = '') =>
  `<jmd-posts site="${id}" lang="${lang}" ${more}></jmd-posts>`;

export const withPosts = (finder: string, more: HostPage = {}) => hostPage({ scripts: SNIPPET(), finder, ...more });
