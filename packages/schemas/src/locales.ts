/** Locales, their direction and the negotiation between what a person wants and what we speak. Free of zod. */

/** Interface languages for young people, in the order of the language picker. */
export const LOCALES = ['de', 'de-x-leicht', 'en', 'ar', 'fa', 'uk', 'ru', 'tr', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];

/** Interface languages for staff. */
export const STAFF_LOCALES = ['de', 'en'] as const satisfies readonly Locale[];

export const DEFAULT_LOCALE: Locale = 'de';

const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

/** Script that a language is written in here. Direction follows from the script, never from a list of languages. */
const SCRIPT_OF: Record<string, string> = { ar: 'Arab', fa: 'Arab', ps: 'Arab', ckb: 'Arab', ur: 'Arab', ti: 'Ethi' };

/** `rtl` or `ltr` for any BCP 47 tag; an explicit script subtag wins over the language's usual script. */
export function directionOf(tag: string): 'rtl' | 'ltr' {
  const [language = '', ...rest] = tag.split('-');
  const script = rest.find((part) => part.length === 4) ?? SCRIPT_OF[language.toLowerCase()] ?? 'Latn';
  return RIGHT_TO_LEFT_SCRIPTS.has(script.charAt(0).toUpperCase() + script.slice(1).toLowerCase()) ? 'rtl' : 'ltr';
}

/** The value of an HTML `lang` attribute: easy German is announced as German, which screen readers know. */
export function htmlLang(locale: Locale): string {
  return locale === 'de-x-leicht' ? 'de' : locale;
}

/**
 * Exact or base-language match of one tag, or `null`. Sorani Kurdish (`ckb`, `ku-Arab`) is no Kurmanji, Dari (`fa-AF`,
 * `prs`) reads Persian; a tag that is not well formed matches nothing.
 */
export function matchLocale(tag: string): Locale | null {
  let canonical: string;
  try {
    canonical = Intl.getCanonicalLocales(tag.trim())[0] ?? '';
  } catch {
    return null;
  }
  const exact = LOCALES.find((locale) => locale.toLowerCase() === canonical.toLowerCase());
  if (exact) return exact;
  const base = canonical.split('-')[0];
  return LOCALES.find((locale) => locale === base) ?? null;
}

/**
 * Picks the interface language. Order: explicit wishes (stored choice, `?lang`, attribute), then the
 * `Accept-Language` header by q-value, then German.
 */
export function negotiateLocale(
  wishes: readonly (string | null | undefined)[],
  acceptLanguage?: string | null,
): Locale {
  for (const wish of wishes) {
    const match = wish ? matchLocale(wish) : null;
    if (match) return match;
  }
  const ranked = (acceptLanguage ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const quality = params.map((param) => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of ranked) {
    const match = matchLocale(tag);
    if (match) return match;
  }
  return DEFAULT_LOCALE;
}
