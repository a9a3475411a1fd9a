import { type Formatters, formatters, LOCALE_NAMES } from '@jmd-digital/i18n';
import { loadOutreach, type OutreachMessages } from '@jmd-digital/i18n/outreach';
import { loadPolicy, type PolicyMessages } from '@jmd-digital/i18n/policy';
import { loadStaff, type StaffMessages } from '@jmd-digital/i18n/staff';
import { isJmdError } from '@jmd-digital/sdk';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

const EASY = 'de-x-leicht';

export type StaffLocale = 'de' | 'en';

export interface Texts {
  locale: StaffLocale;
  t: OutreachMessages & StaffMessages;
  /** Words for values of policies: platforms, purposes, audiences, steps, conditions. */
  w: PolicyMessages;
  f: Formatters;
}

export async function loadTexts(locale: StaffLocale): Promise<Texts> {
  const [outreach, policy, staff] = await Promise.all([
    loadOutreach[locale](),
    loadPolicy[locale](),
    loadStaff[locale](),
  ]);
  document.documentElement.lang = locale;
  document.title = outreach.messages.title;
  return { locale, t: { ...staff.messages, ...outreach.messages }, w: policy.messages, f: formatters(locale) };
}

export const startLocale = (): StaffLocale =>
  (new URL(location.href).searchParams.get('lang') ?? navigator.language).startsWith('de') ? 'de' : 'en';

export const TextsContext = createContext<Texts | null>(null);

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('Texts are there inside of the app only');
  return texts;
}

export function errorText(thrown: unknown, { t }: Texts): string {
  if (!isJmdError(thrown)) return t['error.internal'];
  if (thrown.code === 'NETWORK' || thrown.code === 'TIMEOUT') return t.offline;
  if (thrown.reason === 'rate_limited' && thrown.retryAfterMs) {
    return t.waitMinutes({ minutes: Math.max(1, Math.ceil(thrown.retryAfterMs / 60_000)) });
  }
  const words = t as unknown as Record<string, string>;
  return words[`error.${thrown.reason}`] ?? t['error.internal'];
}

/** What a language is called in the language of the page. */
export function languageName(locale: StaffLocale, tag: string): string {
  // No list of languages knows it: it has the name that we gave it.
  if (tag === EASY) return LOCALE_NAMES[EASY];
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Somebody is still typing it.
    return tag;
  }
}
