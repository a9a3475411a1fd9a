import { type Formatters, formatters, type Locale } from '@jmd-digital/i18n';
import type { FinderMessages } from '@jmd-digital/i18n/finder';
import type { ErrorReason } from '@jmd-digital/schemas/values';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Words and formats of the language that a finder speaks. */
export interface Texts {
  locale: Locale;
  t: FinderMessages;
  f: Formatters;
}

export function createTexts(locale: Locale, messages: FinderMessages): Texts {
  return { locale, t: messages, f: formatters(locale) };
}

/** A server may be newer than this widget, and give a reason that has no words here yet. */
export function errorText(reason: ErrorReason, t: FinderMessages): string {
  return known(t, `error.${reason}`) ?? t['error.internal'];
}

export const TextsContext = createContext<Texts | null>(null);

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('A part of the finder stands outside of it');
  return texts;
}

/** The catalogue of the finder holds what the finder may hear, not every reason of the contract. */
export const known = (t: FinderMessages, key: string): string | undefined =>
  (t as unknown as Record<string, string | undefined>)[key];
