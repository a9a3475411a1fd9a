import { isCryptoError } from '@jmd-digital/crypto';
import { type Formatters, formatters } from '@jmd-digital/i18n';
import { type DeskMessages, loadDesk } from '@jmd-digital/i18n/desk';
import { loadStaff, type StaffMessages } from '@jmd-digital/i18n/staff';
import { isJmdError } from '@jmd-digital/sdk';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type StaffLocale = 'de' | 'en';

export interface Texts {
  locale: StaffLocale;
  t: DeskMessages & StaffMessages;
  f: Formatters;
}

export async function loadTexts(locale: StaffLocale): Promise<Texts> {
  const [desk, staff] = await Promise.all([loadDesk[locale](), loadStaff[locale]()]);
  document.documentElement.lang = locale;
  document.title = desk.messages.title;
  return { locale, t: { ...staff.messages, ...desk.messages }, f: formatters(locale) };
}

export const startLocale = (): StaffLocale =>
  (new URL(location.href).searchParams.get('lang') ?? navigator.language).startsWith('de') ? 'de' : 'en';

export const TextsContext = createContext<Texts | null>(null);

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('Texts are there inside of the app only');
  return texts;
}

/** A message whose key is put together from a value of the contract. */
export const word = (t: Texts['t'], key: string): string => (t as unknown as Record<string, string>)[key] ?? key;

export function errorText(thrown: unknown, { t }: Texts): string {
  if (isCryptoError(thrown)) return thrown.reason === 'too_long' ? t.tooLong : t.damaged;
  if (!isJmdError(thrown)) return t['error.internal'];
  if (thrown.code === 'NETWORK' || thrown.code === 'TIMEOUT') return t.offline;
  if (thrown.reason === 'rate_limited' && thrown.retryAfterMs) {
    return t.waitMinutes({ minutes: Math.max(1, Math.ceil(thrown.retryAfterMs / 60_000)) });
  }
  const key = `error.${thrown.reason}`;
  return Object.hasOwn(t, key) ? word(t, key) : t['error.internal'];
}

/** What a language is called in the language of the page. */
export const languageName = (locale: StaffLocale, tag: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
