import { daysBetween } from '@jmd-digital/i18n';
import type { FoundSite } from '@jmd-digital/schemas';
import type { Texts } from './texts.ts';

/** When a site opens or closes next, in words, or null where that is not known. */
export function openingText({ openNow, opensAt, closesAt }: FoundSite, at: string, { t, f }: Texts): string | null {
  if (openNow === 'open') return closesAt && t.closesAt({ time: f.time(closesAt) });
  if (!opensAt) return null;
  const time = f.time(opensAt);
  const days = daysBetween(at, opensAt);
  if (days === 0) return t.opensToday({ time });
  if (days === 1) return t.opensTomorrow({ time });
  return t.opensOn({ day: f.day(opensAt), time });
}

type Entry = FoundSite['openingHours'][number];

/** The week as it is read from a door: each day with its times. */
export function weekOf(hours: readonly Entry[]): { weekday: number; entries: Entry[] }[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    entries: hours.filter((entry) => entry.weekday === weekday).sort((a, b) => (a.opens < b.opens ? -1 : 1)),
  }));
}
