import type { Land } from './values.ts';

/** A place as the reference data knows it: one row per postal code, place and district. Degrees are WGS 84. */
export interface ReferencePlace {
  postalCode: string;
  name: string;
  districtCode: string;
  lat: number;
  lon: number;
}

/** A district (Kreis or kreisfreie Stadt) with its five-digit official key. */
export interface District {
  code: string;
  name: string;
  land: Land;
}

/** A public holiday in one Land. `certain` is false where it holds in some municipalities of the Land only. */
export interface Holiday {
  /** `YYYY-MM-DD` */
  date: string;
  land: Land;
  name: string;
  certain: boolean;
}

/** Islands without a road to the mainland; postal codes of one group are reached from each other by land. */
export interface IslandGroup {
  name: string;
  postalCodes: string[];
}

/** Everything that the finder rule has to know besides the directory itself. */
export interface ReferenceData {
  places: readonly ReferencePlace[];
  /** Postal codes of large recipients (companies, offices): they have no area. */
  largeRecipients: readonly string[];
  districts: readonly District[];
  holidays: readonly Holiday[];
  islands: readonly IslandGroup[];
}
