/** What generated messages need at run time. Kept tiny: every byte is in every widget. */

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Wraps text from outside (names, places, what a person typed) so that its direction cannot disturb the sentence around
 * it (UAX #9, U+2068 … U+2069). The text stays as it is, but a stray closing mark is dropped and an open one is closed:
 * neither can break out.
 */
export function isolate(text: string): string {
  let depth = 0;
  let safe = '';
  for (const char of text) {
    if (char >= '\u2066' && char <= FIRST_STRONG_ISOLATE) depth += 1;
    if (char === POP_ISOLATE) {
      if (depth === 0) continue;
      depth -= 1;
    }
    safe += char;
  }
  return FIRST_STRONG_ISOLATE + safe + POP_ISOLATE.repeat(depth + 1);
}

/** Makes `create` run once per locale: Intl objects are slow to build and cheap to keep. */
export function perLocale<T>(create: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    const fresh = create(locale);
    made.set(locale, fresh);
    return fresh;
  };
}

const pluralRules = perLocale((locale) => new Intl.PluralRules(locale));
const numberFormat = perLocale((locale) => new Intl.NumberFormat(locale, { numberingSystem: 'latn' }));

/** A number in the locale's grouping, always in Latin digits as on German letters and signs. */
export function number(locale: string, value: number): string {
  return numberFormat(locale).format(value);
}

/** The form for `value`: an exact one (`=0`) before the language's plural category. */
export function plural(locale: string, value: number, forms: { other: string } & Record<string, string>): string {
  return forms[`=${value}`] ?? forms[pluralRules(locale).select(value)] ?? forms.other;
}

/** The form named by `value`. */
export function select(value: string, forms: { other: string } & Record<string, string>): string {
  return (Object.hasOwn(forms, value) && forms[value]) || forms.other;
}
