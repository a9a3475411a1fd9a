import type { Locale } from '@jmd-digital/i18n';
import type { SitePost } from '@jmd-digital/schemas';
import { matchLocale } from '@jmd-digital/schemas/values';

type Part = SitePost['parts'][number];

/** Languages of posts, each once, in the order in which they come. */
export const languagesOf = (posts: readonly SitePost[]): string[] => [
  ...new Set(posts.flatMap(({ parts }) => parts.map(({ lang }) => lang))),
];

/** Whether somebody has to choose: a post is not there in the language of the widget, and there are several. */
export const hasChoice = (posts: readonly SitePost[], locale: Locale): boolean =>
  languagesOf(posts).length > 1 && posts.some(({ parts }) => !parts.some(({ lang }) => matchLocale(lang) === locale));

/** What of a post is shown: the language that was chosen, else that of the widget, else the first of its own. */
export function partFor({ parts }: SitePost, locale: Locale, chosen: string | null): Part | undefined {
  return (
    parts.find(({ lang }) => lang === chosen) ??
    parts.find(({ lang }) => lang === locale) ??
    parts.find(({ lang }) => matchLocale(lang) === locale) ??
    parts[0]
  );
}

/** A language by its own name. Easy German has none that browsers know. */
export function languageName(lang: string): string {
  return lang === 'de-x-leicht'
    ? 'Einfaches Deutsch'
    : (new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang);
}
