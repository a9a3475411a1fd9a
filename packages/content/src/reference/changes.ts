import type { District, Holiday, ReferencePlace } from '@jmd-digital/schemas';
import type { PostalData } from './rebuild.ts';
import { roughKm } from './rough-km.ts';

/** What a rebuild adds and takes away, as lines for people to read. */
export interface Change {
  what: string;
  before: number;
  after: number;
  added: string[];
  dropped: string[];
  /** Kept, but renamed or moved. */
  altered: string[];
}

/** A place counts as moved from here on; below, sources merely round differently. */
const MOVED_KM = 5;
const SHOWN = 20;

/** Compares two states of the postal data: codes, districts, places, large recipients. */
export function postalChanges(before: PostalData, after: PostalData): Change[] {
  const codes = (data: PostalData) => [...new Set(data.places.map(({ postalCode }) => postalCode))];
  return [
    compare('Postal codes', codes(before), codes(after), (code) => code),
    compare('Districts', before.districts, after.districts, districtText, ({ code }) => code, renamed),
    compare('Places', before.places, after.places, placeText, placeText, moved),
    compare('Large recipients', before.largeRecipients, after.largeRecipients, (code) => code),
  ];
}

/** Compares two holiday tables. */
export function holidayChanges(before: readonly Holiday[], after: readonly Holiday[]): Change {
  return compare('Holidays', before, after, ({ date, land, name }) => `${date} ${land} ${name}`);
}

/** The report: one line for each kind, and below it what changed, never more than twenty of a kind. */
export function reportChanges(changes: readonly Change[]): string {
  const lines = changes.flatMap(({ what, before, after, added, dropped, altered }) => [
    `${what}: ${before} before, ${after} now; ${added.length} added, ${dropped.length} dropped, ${altered.length} altered`,
    ...listed('+', added),
    ...listed('-', dropped),
    ...listed('~', altered),
  ]);
  return `${lines.join('\n')}\n`;
}

function listed(sign: string, texts: readonly string[]): string[] {
  const shown = texts.slice(0, SHOWN).map((text) => `  ${sign} ${text}`);
  return texts.length > SHOWN ? [...shown, `  ${sign} and ${texts.length - SHOWN} more`] : shown;
}

function compare<T>(
  what: string,
  before: readonly T[],
  after: readonly T[],
  text: (item: T) => string,
  key: (item: T) => string = text,
  alteration: (was: T, is: T) => string | null = () => null,
): Change {
  const was = new Map(before.map((item) => [key(item), item]));
  const is = new Map(after.map((item) => [key(item), item]));
  return {
    what,
    before: was.size,
    after: is.size,
    added: [...is].filter(([id]) => !was.has(id)).map(([, item]) => text(item)),
    dropped: [...was].filter(([id]) => !is.has(id)).map(([, item]) => text(item)),
    altered: [...was].flatMap(([id, old]) => {
      const item = is.get(id);
      const change = item === undefined ? null : alteration(old, item);
      return change === null ? [] : [change];
    }),
  };
}

function districtText({ code, name }: District): string {
  return `${code} ${name}`;
}

function placeText({ postalCode, name, districtCode }: ReferencePlace): string {
  return `${postalCode} ${name} (${districtCode})`;
}

function renamed(was: District, is: District): string | null {
  return was.name === is.name ? null : `${was.code} ${was.name} is now ${is.name}`;
}

function moved(was: ReferencePlace, is: ReferencePlace): string | null {
  const km = roughKm(was, is);
  return km < MOVED_KM ? null : `${placeText(is)} moved by ${Math.round(km)} km`;
}
