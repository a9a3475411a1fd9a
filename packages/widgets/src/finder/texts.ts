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

/** The finder's catalogue holds what the finder may hear, not every reason of the contract. */
export type Words = FinderMessages & Record<string, string | undefined>;

/** A server may be newer than this widget, and give a reason that has no words here yet. */
export function errorText(reason: ErrorReason, t: FinderMessages): string {
  return (t as Words)[`error.${reason}`] ?? t['error.internal'];
}

export const TextsContext = createContext<Texts | null>(null);

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('A part of the finder stands outside of it');
  return texts;
}
