import type { Locale } from '@jmd-digital/schemas/values';

/** How each interface language calls itself; easy German says what it is. */
export const LOCALE_NAMES: Record<Locale, string> = {
  de: 'Deutsch',
  'de-x-leicht': 'Einfaches Deutsch',
  en: 'English',
  ar: 'العربية',
  fa: 'فارسی',
  uk: 'Українська',
  ru: 'Русский',
  tr: 'Türkçe',
  fr: 'Français',
};
