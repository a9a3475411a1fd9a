import { isCryptoError } from '@jmd-digital/crypto';
import { directionOf, type Formatters, formatters, htmlLang, type Locale, negotiateLocale } from '@jmd-digital/i18n';
import { type AccountMessages, loadAccount } from '@jmd-digital/i18n/account';
import { type ErrorsMessages, loadErrors } from '@jmd-digital/i18n/errors';
import { isJmdError } from '@jmd-digital/sdk';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Words and formats of the language that is spoken. */
export interface Texts {
  locale: Locale;
  t: AccountMessages;
  e: ErrorsMessages;
  f: Formatters;
}

export async function loadTexts(locale: Locale): Promise<Texts> {
  const [account, errors] = await Promise.all([loadAccount[locale](), loadErrors[locale]()]);
  document.documentElement.lang = htmlLang(locale);
  document.documentElement.dir = directionOf(locale);
  document.title = account.messages.tabTitle;
  return { locale, t: account.messages, e: errors.messages, f: formatters(locale) };
}

/** The language in the address, else the one of the browser. Nothing is stored for it. */
export function startLocale(): Locale {
  return negotiateLocale([new URL(location.href).searchParams.get('lang')], navigator.languages.join(','));
}

export const TextsContext = createContext<Texts | null>(null);

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('Texts are there inside of the app only');
  return texts;
}

/** What happened, that nothing is lost, what to do: for whatever was thrown. */
export function errorText(thrown: unknown, { t, e }: Texts): string {
  if (isCryptoError(thrown)) return thrown.reason === 'too_long' ? t.tooLong : t.damaged;
  // A part of the page that could not be fetched, for example what makes keys.
  if (!isJmdError(thrown)) return navigator.onLine ? e['error.internal'] : t.offline;
  if (thrown.code === 'NETWORK' || thrown.code === 'TIMEOUT') return t.offline;
  if (thrown.reason === 'rate_limited' && thrown.retryAfterMs) {
    return t.waitMinutes({ minutes: Math.max(1, Math.ceil(thrown.retryAfterMs / 60_000)) });
  }
  return (e as unknown as Record<string, string>)[`error.${thrown.reason}`] ?? e['error.internal'];
}
