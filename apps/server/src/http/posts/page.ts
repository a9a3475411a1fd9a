import { htmlLang, LOCALES, type Locale } from '@jmd-digital/i18n';
import type { HomeMessages } from '@jmd-digital/i18n/home';
import type { PostsMessages } from '@jmd-digital/i18n/posts';
import { renderFrame } from '../frame.ts';
import { html, type Markup } from './html.ts';

/** Words of a page, and of the frame that all our pages share. */
export interface Words {
  locale: Locale;
  t: PostsMessages;
  home: HomeMessages;
}

export interface PageParts extends Words {
  title: string;
  description: string;
  /** Path of this page without a query. */
  path: string;
  /** Path of the page of the site: feeds lie beside it. */
  sitePath: string;
  siteName: string;
  main: Markup;
}

/** What others can follow a site by: file beside its page, type, name. */
export const FEEDS = [
  { file: 'feed.rss', type: 'application/rss+xml', name: 'RSS' },
  { file: 'feed.atom', type: 'application/atom+xml', name: 'Atom' },
  { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
] as const;
export const CALENDAR = { file: 'events.ics', type: 'text/calendar' } as const;

/** A whole page of posts, with what others can follow the site by. */
export function renderPage({ locale, t, home, main, title, path, ...page }: PageParts): string {
  const feeds = [...FEEDS, { ...CALENDAR, name: t.eventsCalendar }];
  const head = html`<meta name="description" content="${page.description}">
${feeds.map(
  ({ file, type, name }) =>
    html`<link rel="alternate" type="${type}" href="${page.sitePath}${file}" title="${page.siteName}: ${name}">`,
)}
${LOCALES.filter((each) => htmlLang(each) === each).map(
  (each) => html`<link rel="alternate" hreflang="${each}" href="${path}?lang=${each}">`,
)}`;
  return renderFrame({ locale, home, title, path, head, main });
}
