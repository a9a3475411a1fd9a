import type { Formatters } from '@jmd-digital/i18n';
import type { OutreachToolsMessages } from '@jmd-digital/i18n/outreach-tools';
import type { StaffLocale } from '../texts.tsx';

/** The zone of what is planned here, and what needs no word. */
export const HOME_ZONE = 'Europe/Berlin';

const dayOf = (local: string) => local.slice(0, 10);
const clockOf = (local: string) => local.slice(11, 16);

type Planned = { plannedLocal: string; zone: string };

/** `16:00`, with the zone where it is not the one at home. */
export const clockText = (words: OutreachToolsMessages, { plannedLocal, zone }: Planned): string =>
  zone === HOME_ZONE ? clockOf(plannedLocal) : words.deliveryZone({ time: clockOf(plannedLocal), zone });

/** `Dienstag, 12. Januar, 16:00`, by the clock of whoever planned it. */
export const plannedText = (words: OutreachToolsMessages, f: Formatters, planned: Planned): string =>
  words.deliveryAt({ day: f.day(dayOf(planned.plannedLocal)), time: clockText(words, planned) });

const intl = (locale: StaffLocale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone: 'UTC', ...options });

/** `Januar 2027` of `2027-01`. */
export const monthText = (locale: StaffLocale, month: string): string =>
  intl(locale, { month: 'long', year: 'numeric' }).format(new Date(`${month}-01T12:00:00Z`));

/** `Mo` … `So`: short names of weekdays, Monday first. */
export const shortWeekdays = (locale: StaffLocale): string[] => {
  const format = intl(locale, { weekday: 'short' });
  // 2024-01-01 was a Monday.
  return Array.from({ length: 7 }, (_, index) => format.format(new Date(`2024-01-0${index + 1}T12:00:00Z`)));
};
