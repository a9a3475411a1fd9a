import { shiftDay } from '@jmd-digital/domain/outreach-time';
import type { ShortLink } from '@jmd-digital/schemas';

const MAX_CAMPAIGN = 40;

/** Whether a word can stand in an address as a campaign: small letters, digits, single hyphens between them. */
export const isCampaign = (text: string): boolean =>
  text.length <= MAX_CAMPAIGN && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);

/** The short address in full, as it is printed. */
export const shortAddress = (slug: string): string => `${location.origin}/l/${slug}`;

export interface DayCount {
  day: string;
  count: number;
}

/** How often a link was followed on each of so many days up to today, also on those on which it was not. */
export function countsUpTo(days: ShortLink['days'], today: string, length: number): DayCount[] {
  const known = new Map(days.map(({ day, count }) => [day, count]));
  return Array.from({ length }, (_, index) => {
    const day = shiftDay(today, index + 1 - length);
    return { day, count: known.get(day) ?? 0 };
  });
}
