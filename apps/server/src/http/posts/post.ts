import { eventMoments } from '@jmd-digital/api';
import { paragraphs } from '@jmd-digital/connectors/markup';
import { directionOf, formatters, htmlLang, LOCALE_NAMES, type Locale, matchLocale } from '@jmd-digital/i18n';
import type { SitePost } from '@jmd-digital/schemas';
import { html, Markup } from './html.ts';
import type { Words } from './page.ts';

type Part = SitePost['parts'][number];
type Picture = SitePost['pictures'][number];

/** Longest beginning of a post in a list, characters. */
const EXCERPT = 280;

const ENGLISH: Readonly<Record<string, string>> = { en: 'en-GB' };

/** A language by its own name. */
const languageName = (lang: string): string =>
  Object.hasOwn(LOCALE_NAMES, lang)
    ? LOCALE_NAMES[lang as Locale]
    : (new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang);

/** Parts of a post, what a reader of a language reads first. */
function inOrder(parts: readonly Part[], locale: Locale): Part[] {
  const rank = ({ lang }: Part) => (lang === locale ? 0 : matchLocale(lang) === locale ? 1 : 2);
  return parts.toSorted((a, b) => rank(a) - rank(b));
}

/** A post in a list: what it is, when, how it begins, and in which languages there is more. */
export function postCard(post: SitePost, words: Words): Markup {
  const { t, locale } = words;
  const [part, ...others] = inOrder(post.parts, locale);
  const path = pathOf(post, locale);
  const [picture] = post.pictures;
  return html`<li class="jmd-card"><h2><a href="${path}" dir="auto">${post.title}</a></h2>
${published(post, words)}${eventBox(post, words)}${picture && figure(picture, post, words)}
${part && html`<p lang="${htmlLang(part.lang as Locale)}" dir="auto">${part.warning ?? excerpt(part.text)}</p>`}
${others.length > 0 && html`<p class="jmd-small">${t.alsoIn({ languages: formatters(locale).list(others.map(({ lang }) => languageName(lang))) })}</p>`}
<ul class="rows"><li><a href="${path}">${t.readPost}<span class="jmd-hidden">: ${post.title}</span></a></li></ul></li>`;
}

/** A post as a whole, in all its languages. */
export function wholePost(post: SitePost, words: Words): Markup {
  const parts = inOrder(post.parts, words.locale);
  const [first] = parts;
  return html`<article class="whole"><div class="head"><h1${first && html` lang="${htmlLang(first.lang as Locale)}"`} dir="auto">${post.title}</h1>
${published(post, words)}</div>${eventBox(post, words)}
${post.pictures.map((picture) => figure(picture, post, words))}
${parts.map((part) => partOf(part, parts.length > 1, words))}</article>`;
}

function partOf({ lang, text, warning }: Part, named: boolean, { t, locale }: Words): Markup {
  const tag = htmlLang(lang as Locale);
  const body = new Markup(paragraphs(text));
  return html`<section class="part" lang="${tag}" dir="${directionOf(lang)}">${named && html`<h2>${languageName(lang)}</h2>`}<div class="jmd-stack" dir="auto">${
    warning
      ? html`<p class="jmd-notice jmd-notice-warning">${warning}</p><details class="jmd-disclosure"><summary lang="${htmlLang(locale)}">${t.showText}</summary><div class="jmd-stack">${body}</div></details>`
      : body
  }</div></section>`;
}

function published({ publishedAt }: SitePost, { locale }: Words): Markup {
  return html`<p class="jmd-small"><time datetime="${publishedAt}">${formatters(locale).date(publishedAt)}</time></p>`;
}

function eventBox(post: SitePost, { t, locale }: Words): Markup | null {
  if (!post.event) return null;
  const { place, zone } = post.event;
  const { start, end } = eventMoments(post.event);
  const format = new Intl.DateTimeFormat(ENGLISH[locale] ?? locale, {
    ...{ calendar: 'gregory', numberingSystem: 'latn', timeZone: zone, dateStyle: 'full', timeStyle: 'short' },
    hourCycle: 'h23',
  });
  return html`<div class="event"><dl><div><dt>${t.when}</dt><dd><time datetime="${start}">${format.formatRange(new Date(start), new Date(end))}</time></dd></div>
<div><dt>${t.where}</dt><dd><bdi>${place}</bdi></dd></div></dl>
<a href="${new URL(post.url).pathname}.ics">${t.addToCalendar}</a></div>`;
}

function figure({ url, width, height, alt, credit, licence }: Picture, post: SitePost, { t, locale }: Words): Markup {
  const described = inOrder(post.parts, locale).find(({ lang }) => alt[lang]);
  const lang = described && html` lang="${htmlLang(described.lang as Locale)}"`;
  const source = [credit && t.pictureCredit({ credit }), licence].filter(Boolean).join(' · ');
  return html`<figure><img src="${new URL(url).pathname}" width="${width}" height="${height}" loading="lazy" decoding="async" alt="${described ? (alt[described.lang] ?? '') : ''}"${lang}>${
    source !== '' && html`<figcaption class="jmd-small">${source}</figcaption>`
  }</figure>`;
}

/** Where a post is read, in the language of the page that leads there. */
const pathOf = ({ url }: SitePost, locale: Locale) => `${new URL(url).pathname}?lang=${locale}`;

/** How a text begins, cut between words. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= EXCERPT) return line;
  const cut = line.slice(0, EXCERPT);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : EXCERPT)} …`;
}
