import { ApiError, postsOfSite, type Services, siteFeed, sitePostsChangedAt } from '@jmd-digital/api';
import { atomFeed, calendarFeed, type Feed, jsonFeed, rssFeed } from '@jmd-digital/connectors/feed';
import { htmlLang, negotiateLocale, reviewedByNativeSpeaker } from '@jmd-digital/i18n';
import { loadHome } from '@jmd-digital/i18n/home';
import { loadPosts } from '@jmd-digital/i18n/posts';
import type { ListSitePostsOutput } from '@jmd-digital/schemas';
import { type Context, Hono } from 'hono';
import { type Answer, answerOnce } from './posts/answer.ts';
import { html } from './posts/html.ts';
import { CALENDAR, FEEDS, renderPage, type Words } from './posts/page.ts';
import { postCard, wholePost } from './posts/post.ts';
import { POSTS_CSS, POSTS_CSS_PATH } from './posts/styles.ts';
import type { Env } from './request.ts';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const SITE = `/posts/:siteId{${UUID}}` as const;

/** Posts on one page, and in a feed. */
const ON_A_PAGE = 20;
const IN_A_FEED = 50;
const EVENTS = 200;

const WRITERS: Readonly<Record<(typeof FEEDS)[number]['file'], (feed: Feed, self: string) => string>> = {
  ...{ 'feed.rss': rssFeed, 'feed.atom': atomFeed, 'feed.json': jsonFeed },
};

/**
 * What sites tell, for everybody: `/posts/<site>/` and `/posts/<site>/<post>` to read, feeds and a calendar beside them.
 * What is not there, or no longer, is left to whoever answers next.
 */
export function postPages(services: Services): Hono<Env> {
  const app = new Hono<Env>();
  const answer = (c: Context<Env>, parts: Answer) => answerOnce(c, parts, services.now().epochMilliseconds);

  app.get(POSTS_CSS_PATH, (c) =>
    c.body(POSTS_CSS, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  );

  app.get(SITE, (c) => c.redirect(`${c.req.path}/`, 308));
  app.get(`${SITE}/`, async (c, next) => {
    const siteId = c.req.param('siteId');
    const cursor = c.req.query('after');
    const found = await there(() => postsOfSite(services, { siteId, cursor, limit: ON_A_PAGE }));
    if (!found) return next();
    const words = await wordsOf(c);
    return answer(c, { ...PAGE, body: listPage(found, words, await findLink(services, siteId, words)) });
  });

  for (const { file, type } of FEEDS)
    app.get(`${SITE}/${file}`, async (c, next) => {
      const feed = await feedOf(services, c, { limit: IN_A_FEED });
      if (!feed) return next();
      const body = WRITERS[file](feed.feed, `${feed.feed.url}${file}`);
      return answer(c, { body, type: `${type}; charset=utf-8`, changedAt: feed.changedAt });
    });
  app.get(`${SITE}/${CALENDAR.file}`, async (c, next) => {
    const feed = await feedOf(services, c, { limit: EVENTS, events: true });
    if (!feed) return next();
    return answer(c, {
      body: calendarFeed(feed.feed),
      type: `${CALENDAR.type}; charset=utf-8`,
      changedAt: feed.changedAt,
    });
  });

  app.get(`${SITE}/:postId{${UUID}}`, async (c, next) => {
    const { siteId, postId } = c.req.param();
    const found = await there(() => postsOfSite(services, { siteId, postId, limit: 1 }));
    if (!found || found.items.length === 0) return next();
    const words = await wordsOf(c);
    return answer(c, { ...PAGE, body: postPage(found, words, await findLink(services, siteId, words)) });
  });
  app.get(`${SITE}/:file{${UUID}\\.ics}`, async (c, next) => {
    const postId = c.req.param('file').slice(0, -'.ics'.length);
    const feed = await feedOf(services, c, { limit: 1, events: true, postId });
    if (!feed || feed.feed.items.length === 0) return next();
    c.header('Content-Disposition', 'attachment; filename="event.ics"');
    return answer(c, {
      body: calendarFeed(feed.feed),
      type: `${CALENDAR.type}; charset=utf-8`,
      changedAt: feed.changedAt,
    });
  });
  return app;
}

const PAGE = { type: 'text/html; charset=utf-8', negotiated: true };

/** Null where there is nothing under an address: no such site, or a cursor of nobody's. */
async function there(read: () => Promise<ListSitePostsOutput>): Promise<ListSitePostsOutput | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ApiError && ['not_found', 'invalid_input'].includes(error.reason)) return null;
    throw error;
  }
}

async function wordsOf(c: Context<Env>): Promise<Words> {
  const locale = negotiateLocale([c.req.query('lang')], c.req.header('accept-language'));
  c.header('Content-Language', htmlLang(locale));
  const [{ messages: t }, { messages: home }] = await Promise.all([loadPosts[locale](), loadHome[locale]()]);
  return { locale, t, home };
}

/** What a feed holds. Its own words are German where nobody asks for another language: one address, one text. */
async function feedOf(
  services: Services,
  c: Context<Env>,
  query: { limit: number; events?: boolean; postId?: string },
): Promise<{ feed: Feed; changedAt: string | null } | null> {
  const siteId = c.req.param('siteId') ?? '';
  const found = await there(() => postsOfSite(services, { siteId, ...query }));
  if (!found) return null;
  const locale = negotiateLocale([c.req.query('lang')], undefined);
  const { messages: t } = await loadPosts[locale]();
  const changedAt = await sitePostsChangedAt(services, siteId);
  const words = { title: t.titleOf({ site: found.siteName }), description: t.lead, lang: htmlLang(locale) };
  return { feed: siteFeed(found, words, changedAt ?? new Date(0).toISOString()), changedAt };
}

/** Where the finder shows a site: by its postal code. */
async function findLink({ finderData }: Services, siteId: string, { locale }: Words): Promise<string> {
  const { directory } = await finderData();
  const postalCode = directory.sites.find(({ site }) => site.id === siteId)?.site.address?.postalCode;
  return `/?lang=${locale}${postalCode ? `&postal-code=${postalCode}` : ''}`;
}

function listPage({ siteName, url, items, nextCursor }: ListSitePostsOutput, words: Words, findSite: string): string {
  const { t, locale } = words;
  const sitePath = new URL(url).pathname;
  const title = t.titleOf({ site: siteName });
  const main = html`<div class="head"><h1>${title}</h1><p>${t.lead}</p></div>
${items.length > 0 ? html`<ul class="posts">${items.map((post) => postCard(post, words))}</ul>` : html`<p>${t.empty}</p>`}
${nextCursor !== null && html`<a class="jmd-button jmd-button-secondary more" href="${sitePath}?lang=${locale}&after=${nextCursor}">${t.olderPosts}</a>`}
<ul class="rows"><li><a href="${findSite}">${t.findSite}</a></li></ul>
<section class="follow"><h2>${t.followTitle}</h2><p>${t.followText}</p><ul class="rows">
${FEEDS.map(({ file, type, name }) => html`<li><a href="${sitePath}${file}" type="${type}">${name}</a></li>`)}
<li><a href="${sitePath}${CALENDAR.file}" type="${CALENDAR.type}">${t.eventsCalendar}</a></li></ul></section>${unreviewed(words)}`;
  return renderPage({ ...words, title, description: t.lead, path: sitePath, sitePath, siteName, main });
}

function postPage({ siteName, url, items: [post] }: ListSitePostsOutput, words: Words, findSite: string): string {
  if (!post) throw new Error('A page of a post was asked for without one');
  const { t, locale } = words;
  const sitePath = new URL(url).pathname;
  const main = html`${wholePost(post, words)}
<ul class="rows"><li><a href="${findSite}">${t.findSite}</a></li><li><a href="${sitePath}?lang=${locale}">${t.allPosts}</a></li></ul>${unreviewed(words)}`;
  return renderPage({
    ...{ ...words, siteName, sitePath, main, path: new URL(post.url).pathname },
    ...{ title: `${post.title} – ${siteName}`, description: t.titleOf({ site: siteName }) },
  });
}

const unreviewed = ({ t, locale }: Words) =>
  !reviewedByNativeSpeaker[locale] && html`<p class="jmd-small">${t.unreviewed}</p>`;
