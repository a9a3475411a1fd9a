import type { District, IslandGroup, Place, ReferenceData, ReferencePlace } from '@jmd-digital/schemas';
import { centreOf, type SpherePoint } from './distance.ts';

/** The reference data, arranged for look-ups. Build it once; it does not change while a process runs. */
export interface PlaceIndex {
  placesOf(postalCode: string): readonly ReferencePlace[];
  isLargeRecipient(postalCode: string): boolean;
  district(code: string): District | null;
  districtCentre(code: string): SpherePoint | null;
  /** Name of the island group, or null for the mainland and what a road reaches. */
  islandOf(postalCode: string): string | null;
  describe(place: ReferencePlace): Place;
}

export function createPlaceIndex(reference: ReferenceData): PlaceIndex {
  const byCode = Map.groupBy(reference.places, (place) => place.postalCode);
  const byDistrict = Map.groupBy(reference.places, (place) => place.districtCode);
  const districts = new Map(reference.districts.map((district) => [district.code, district]));
  const largeRecipients = new Set(reference.largeRecipients);
  const islands = new Map(
    reference.islands.flatMap(({ name, postalCodes }: IslandGroup) => postalCodes.map((code) => [code, name] as const)),
  );
  const centres = new Map<string, SpherePoint | null>();
  const district = (code: string) => districts.get(code) ?? null;
  return {
    placesOf: (postalCode) => byCode.get(postalCode) ?? [],
    isLargeRecipient: (postalCode) => largeRecipients.has(postalCode),
    district,
    districtCentre(code) {
      const known = centres.get(code);
      if (known !== undefined) return known;
      const centre = centreOf(byDistrict.get(code) ?? []);
      centres.set(code, centre);
      return centre;
    },
    islandOf: (postalCode) => islands.get(postalCode) ?? null,
    describe(place) {
      const home = district(place.districtCode);
      if (!home) throw new Error(`Reference data: place of the unknown district ${place.districtCode}`);
      return {
        name: place.name,
        postalCode: place.postalCode,
        districtCode: home.code,
        districtName: home.name,
        land: home.land,
      };
    },
  };
}
