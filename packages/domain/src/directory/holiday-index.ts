import { type Holiday, LAENDER, type Land } from '@jmd-digital/schemas';

/** What is known of one date in one Land. `unsure`: holds in some municipalities only, or lies outside the table. */
export type DayKind = 'ordinary' | 'holiday' | 'unsure';

export interface HolidayIndex {
  /** `land` null asks for the whole country: a holiday there is one that every Land keeps. */
  kindOf(date: string, land: Land | null): DayKind;
  /** Whether the table has the year of a date. */
  knows(date: string): boolean;
}

export function createHolidayIndex(holidays: readonly Holiday[]): HolidayIndex {
  const kinds = new Map<string, DayKind>();
  const laenderOf = new Map<string, Set<Land>>();
  const years = new Set<string>();
  for (const { date, land, certain } of holidays) {
    years.add(date.slice(0, 4));
    const key = `${land} ${date}`;
    if (certain) kinds.set(key, 'holiday');
    else if (!kinds.has(key)) kinds.set(key, 'unsure');
    if (certain) laenderOf.set(date, (laenderOf.get(date) ?? new Set()).add(land));
  }
  const knows = (date: string) => years.has(date.slice(0, 4));
  return {
    knows,
    kindOf(date, land) {
      if (!knows(date)) return 'unsure';
      if (land === null) return laenderOf.get(date)?.size === LAENDER.length ? 'holiday' : 'ordinary';
      return kinds.get(`${land} ${date}`) ?? 'ordinary';
    },
  };
}
