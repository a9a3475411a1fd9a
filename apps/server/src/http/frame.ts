import { directionOf, htmlLang, LOCALE_NAMES, LOCALES, type Locale } from '@jmd-digital/i18n';
import type { HomeMessages } from '@jmd-digital/i18n/home';
import { html, type Markup } from './posts/html.ts';
import { POSTS_CSS_PATH } from './posts/styles.ts';

export interface FrameParts {
  locale: Locale;
  home: HomeMessages;
  title: string;
  /** Path of this page without a query. */
  path: string;
  /** What else stands in its head. */
  head?: Markup | readonly Markup[];
  main: Markup;
}

/** A whole page, in the frame that all pages have which the server writes. Nothing inline: our own policy forbids it. */
export const renderFrame = ({ locale, home, title, path, head, main }: FrameParts): string =>
  html`<!doctype html>
<html lang="${htmlLang(locale)}" dir="${directionOf(locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${title}</title>
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${POSTS_CSS_PATH}">
${head}
</head><body class="jmd">
<a class="skip" href="#main">${home.skipToContent}</a>
<header class="top"><a class="brand" href="/?lang=${locale}"><img src="/icon.svg" alt="" width="27" height="27">${home.title}</a>
<details class="languages jmd-disclosure"><summary>${home.languagePickerLabel}: ${LOCALE_NAMES[locale]}</summary><ul>${LOCALES.map(
    (each) =>
      html`<li><a href="${path}?lang=${each}" lang="${htmlLang(each)}" dir="${directionOf(each)}" hreflang="${htmlLang(each)}"${each === locale && html` aria-current="page"`}>${LOCALE_NAMES[each]}</a></li>`,
  )}</ul></details></header>
<main id="main" tabindex="-1">${main}</main>
<footer class="end"><p>${home.independentNotice}</p></footer>
</body></html>
`.text;
