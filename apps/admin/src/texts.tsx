import { isCryptoError } from '@jmd-digital/crypto';
import { type Formatters, formatters } from '@jmd-digital/i18n';
import { type AdminMessages, loadAdmin } from '@jmd-digital/i18n/admin';
import { loadStaff, type StaffMessages } from '@jmd-digital/i18n/staff';
import { isJmdError } from '@jmd-digital/sdk';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type StaffLocale = 'de' | 'en';

export interface Texts {
  locale: StaffLocale;
  t: AdminMessages & StaffMessages;
  f: Formatters;
}

export async function loadTexts(locale: StaffLocale): Promise<Texts> {
  const [admin, staff] = await Promise.all([loadAdmin[locale](), loadStaff[locale]()]);
  document.documentElement.lang = locale;
  document.title = admin.messages.title;
  return { locale, t: { ...admin.messages, ...staff.messages }, f: formatters(locale) };
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
  if (isCryptoError(thrown)) return t.damaged;
  if (!isJmdError(thrown)) return t['error.internal'];
  if (thrown.code === 'NETWORK' || thrown.code === 'TIMEOUT') return t.offline;
  if (thrown.reason === 'rate_limited' && thrown.retryAfterMs) {
    return t.waitMinutes({ minutes: Math.max(1, Math.ceil(thrown.retryAfterMs / 60_000)) });
  }
  const key = `error.${thrown.reason}`;
  return Object.hasOwn(t, key) ? word(t, key) : t['error.internal'];
}
