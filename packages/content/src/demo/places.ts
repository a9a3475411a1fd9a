import { landOfDistrict, type ReferenceData, type ReferencePlace } from '@jmd-digital/schemas';

/** Last two digits of the district key up to which (or among which) a Land numbers its independent cities. */
const IS_CITY: Record<string, (number: number) => boolean> = {
  SH: (number) => number <= 4,
  HH: () => true,
  NI: (number) => number <= 5,
  HB: () => true,
  NW: (number) => number <= 24,
  HE: (number) => number <= 14,
  RP: (number) => number <= 20,
  BW: (number) => number % 10 <= 2,
  BY: (number) => number <= 65,
  SL: () => false,
  BE: () => true,
  BB: (number) => number <= 54,
  MV: (number) => number <= 4,
  SN: (number) => number <= 13,
  ST: (number) => number <= 3,
  TH: (number) => number <= 56,
};

/** True for an independent city (kreisfreie Stadt), false for a rural district; read from the numbering of the keys. */
export function isCityDistrict(districtCode: string): boolean {
  return IS_CITY[landOfDistrict(districtCode) ?? '']?.(Number(districtCode.slice(3))) ?? false;
}

/**
 * Towns of each district, what looks largest first: a town that a district is named after, then towns that have postal
 * codes to themselves. Parts of a town (`Beeskow Bornow`) count for their town and are no town of their own.
 */
export function townsByDistrict(reference: ReferenceData): Map<string, ReferencePlace[]> {
  const byCode = Map.groupBy(reference.places, (place) => `${place.districtCode} ${place.postalCode}`);
  const ranked = new Map<string, Map<string, { place: ReferencePlace; rank: number }>>(
    reference.districts.map(({ code }) => [code, new Map()]),
  );
  const districtWords = new Map(reference.districts.map(({ code, name }) => [code, name.split(/[ ,-]+/)]));
  for (const rows of byCode.values()) {
    const towns = rows.filter(({ name }) => !rows.some((other) => name.startsWith(`${other.name} `)));
    for (const place of towns) {
      const ofDistrict = ranked.get(place.districtCode);
      const known = ofDistrict?.get(place.name);
      if (known) known.rank += 1 / towns.length;
      else {
        const isNamesake = districtWords.get(place.districtCode)?.includes(place.name.split(/[ ,-]+/)[0] ?? '');
        ofDistrict?.set(place.name, { place, rank: (isNamesake ? 3 : 0) + 1 / towns.length });
      }
    }
  }
  return new Map(
    [...ranked].map(([code, towns]) => [
      code,
      [...towns.values()].sort((a, b) => b.rank - a.rank).map(({ place }) => place),
    ]),
  );
}
