import { DEFAULT_LOCALE, type Locale, matchLocale } from '@jmd-digital/schemas/values';

/** The language of a widget: its own `lang`, else that of the page around it, else German. */
export function localeOf(element: Element): Locale {
  const own = element.getAttribute('lang');
  const around = element.parentElement?.closest('[lang]')?.getAttribute('lang');
  for (const tag of [own, around]) {
    const match = tag ? matchLocale(tag) : null;
    if (match) return match;
  }
  return DEFAULT_LOCALE;
}
