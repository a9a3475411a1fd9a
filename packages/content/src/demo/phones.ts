import type { Land } from '@jmd-digital/schemas';
import drama from '../../data/demo/drama-numbers-de.json' with { type: 'json' };

/** City whose drama numbers a Land gets, so that an area code is at least not on the other side of the country. */
const CITY_OF: Record<Land, string> = {
  SH: 'Hamburg',
  HH: 'Hamburg',
  NI: 'Hamburg',
  HB: 'Hamburg',
  MV: 'Hamburg',
  BE: 'Berlin',
  BB: 'Berlin',
  SN: 'Berlin',
  ST: 'Berlin',
  TH: 'Berlin',
  NW: 'Koeln',
  RP: 'Koeln',
  HE: 'Frankfurt am Main',
  SL: 'Frankfurt am Main',
  BW: 'Muenchen',
  BY: 'Muenchen',
};

/** Hands out numbers that are never given to a subscriber: each once per city, from the start again when all are used. */
export function phoneBook(): (land: Land) => string {
  const used = new Map<string, number>();
  return (land) => {
    const range = drama.landline.find(({ city }) => city === CITY_OF[land]);
    if (!range) throw new Error(`no drama numbers for ${CITY_OF[land]}`);
    const first = Number(range.from.slice(1));
    const count = used.get(range.city) ?? 0;
    used.set(range.city, count + 1);
    return `+${first + (count % (Number(range.to.slice(1)) - first + 1))}`;
  };
}
