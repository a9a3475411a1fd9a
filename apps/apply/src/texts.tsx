import { directionOf, type Formatters, formatters, htmlLang, type Locale, negotiateLocale } from '@jmd-digital/i18n';
import { type ApplyMessages, loadApply } from '@jmd-digital/i18n/apply';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { loadTitles, type Titles } from './content.ts';

/** Words, formats and titles of stations in the language that is spoken. */
export interface Texts {
  locale: Locale;
  t: ApplyMessages;
  f: Formatters;
  titles: Titles;
}

export async function loadTexts(locale: Locale): Promise<Texts> {
  const [apply, titles] = await Promise.all([loadApply[locale](), loadTitles(locale)]);
  document.documentElement.lang = htmlLang(locale);
  document.documentElement.dir = directionOf(locale);
  document.title = apply.messages.tabTitle;
  return { locale, t: apply.messages, f: formatters(locale), titles };
}

/** The language in the address, else the one that was chosen before, else the one of the browser. */
export const startLocale = (chosen: Locale | null): Locale =>
  negotiateLocale([new URL(location.href).searchParams.get('lang'), chosen], navigator.languages.join(','));

export const TextsContext = createContext<Texts | null>(null);

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('Texts are there inside of the app only');
  return texts;
}
