import { directionOf, htmlLang, LOCALE_NAMES, LOCALES, type Locale } from '@jmd-digital/i18n';
import type { HomeMessages } from '@jmd-digital/i18n/home';
import type { PostsMessages } from '@jmd-digital/i18n/posts';
import { html, type Markup } from './html.ts';
import { POSTS_CSS_PATH } from './styles.ts';

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

/** A whole page. Nothing inline: our own policy forbids it. */
export function renderPage({ locale, t, home, main, ...page }: PageParts): string {
  const feeds = [...FEEDS, { ...CALENDAR, name: t.eventsCalendar }];
  return html`<!doctype html>
<html lang="${htmlLang(locale)}" dir="${directionOf(locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${POSTS_CSS_PATH}">
${feeds.map(
  ({ file, type, name }) =>
    html`<link rel="alternate" type="${type}" href="${page.sitePath}${file}" title="${page.siteName}: ${name}">`,
)}
${LOCALES.filter((each) => htmlLang(each) === each).map(
  (each) => html`<link rel="alternate" hreflang="${each}" href="${page.path}?lang=${each}">`,
)}
</head><body class="jmd">
<a class="skip" href="#main">${home.skipToContent}</a>
<header class="top"><a class="brand" href="/?lang=${locale}"><img src="/icon.svg" alt="" width="27" height="27">${home.title}</a>
<details class="languages jmd-disclosure"><summary>${home.languagePickerLabel}: ${LOCALE_NAMES[locale]}</summary><ul>${LOCALES.map(
    (each) =>
      html`<li><a href="${page.path}?lang=${each}" lang="${htmlLang(each)}" dir="${directionOf(each)}" hreflang="${htmlLang(each)}"${each === locale && html` aria-current="page"`}>${LOCALE_NAMES[each]}</a></li>`,
  )}</ul></details></header>
<main id="main" tabindex="-1">${main}</main>
<footer class="end"><p>${home.independentNotice}</p></footer>
</body></html>
`.text;
}
