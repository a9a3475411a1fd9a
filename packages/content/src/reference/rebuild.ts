import { type District, LAENDER, type Land, landOfDistrict, type ReferencePlace } from '@jmd-digital/schemas';
import type { BadLine } from './parse.ts';

/** The part of the reference data that comes from the postal-code table. */
export interface PostalData {
  places: ReferencePlace[];
  largeRecipients: string[];
  districts: District[];
}

/** `PostalData` from a source, with the lines of it that could not be used. */
export interface Rebuilt extends PostalData {
  badLines: BadLine[];
}

const COLUMNS = [
  'country_code',
  'zipcode',
  'place',
  'state_code',
  'community',
  'community_code',
  'latitude',
  'longitude',
];

const LAND_NAMES: Record<Land, string> = {
  SH: 'Schleswig-Holstein',
  HH: 'Hamburg',
  NI: 'Niedersachsen',
  HB: 'Bremen',
  NW: 'Nordrhein-Westfalen',
  HE: 'Hessen',
  RP: 'Rheinland-Pfalz',
  BW: 'Baden-Württemberg',
  BY: 'Bayern',
  SL: 'Saarland',
  BE: 'Berlin',
  BB: 'Brandenburg',
  MV: 'Mecklenburg-Vorpommern',
  SN: 'Sachsen',
  ST: 'Sachsen-Anhalt',
  TH: 'Thüringen',
};

/**
 * Reads the table `zipcodes.de.csv` of zauberware/postal-codes-json-xml-csv (a conversion of GeoNames).
 *
 * Rows whose state code is a Land name a place; a code that has none but rows with other state codes belongs to a large
 * recipient. One row is kept for each code, place and district. Throws where the header lacks a column.
 */
export function rebuildPostalData(csv: string): Rebuilt {
  const [header = '', ...lines] = csv.split(/\r?\n/);
  const names = splitCsvLine(header.replace(/^\uFEFF/, '')) ?? [];
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new Error(`the table has no column ${missing.join(', ')}`);

  const places = new Map<string, ReferencePlace>();
  const otherCodes = new Set<string>();
  const districtNames = new Map<string, string>();
  const badLines: BadLine[] = [];
  lines.forEach((text, index) => {
    if (text === '') return;
    const cells = splitCsvLine(text);
    const row =
      cells?.length === names.length ? Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])) : null;
    const read = row ? readRow(row) : 'columns do not match the header';
    if (typeof read === 'string') badLines.push({ line: index + 2, text, problem: read });
    else if (read.place === null) otherCodes.add(read.postalCode);
    else {
      const { postalCode, name, districtCode } = read.place;
      const key = `${postalCode}\t${name}\t${districtCode}`;
      // The order of the source changes between its versions; of two positions the smaller one always stays.
      if (isBefore(read.place, places.get(key))) places.set(key, read.place);
      const known = districtNames.get(districtCode);
      if (known === undefined || read.districtName < known) districtNames.set(districtCode, read.districtName);
    }
  });

  const placeCodes = new Set([...places.values()].map(({ postalCode }) => postalCode));
  return {
    places: [...places].sort(byKey).map(([, place]) => place),
    largeRecipients: [...otherCodes].filter((code) => !placeCodes.has(code)).sort(),
    districts: [...districtNames].sort(byKey).flatMap(([code, name]) => {
      const land = landOfDistrict(code);
      return land ? [{ code, name, land }] : [];
    }),
    badLines,
  };
}

/** The three files as this package keeps them. */
export function formatPostalData({ places, largeRecipients, districts }: PostalData) {
  const lines = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;
  return {
    'plz-places-de.tsv': lines(
      '#plz\tplace\tkreis_ags\tlat\tlon',
      places.map((row) =>
        [row.postalCode, row.name, row.districtCode, row.lat.toFixed(4), row.lon.toFixed(4)].join('\t'),
      ),
    ),
    'plz-large-recipients-de.txt': lines('# postal codes that belong to large recipients, no area', largeRecipients),
    'kreise-de.tsv': lines(
      '#ags5\tname\tland_iso\tland',
      districts.map(({ code, name, land }) => [code, name, land, LAND_NAMES[land]].join('\t')),
    ),
  };
}

type Read = { postalCode: string; place: null } | { place: ReferencePlace; districtName: string };

/** A row, or what is wrong with it. */
function readRow(row: Record<string, string>): Read | string {
  const { zipcode: postalCode = '', place: name = '', community = '', community_code: districtCode = '' } = row;
  if (row.country_code !== 'DE') return 'country is not DE';
  if (!/^\d{5}$/.test(postalCode)) return 'postal code is not five digits';
  if (!LAENDER.some((land) => land === row.state_code)) return { postalCode, place: null };
  if (name === '' || /[\t#]/.test(name)) return 'place has no usable name';
  if (!/^\d{5}$/.test(districtCode)) return 'district key is not five digits';
  if (community === '' || community.includes('\t')) return 'district has no usable name';
  if (landOfDistrict(districtCode) !== row.state_code) return 'district key and Land disagree';
  const lat = Number(row.latitude || Number.NaN);
  const lon = Number(row.longitude || Number.NaN);
  if (!(lat > 47 && lat < 56 && lon > 5 && lon < 16)) return 'position is not in Germany';
  return { place: { postalCode, name, districtCode, lat, lon }, districtName: community };
}

/** Cells of one line (RFC 4180, no line break inside a cell), trimmed; null where the quotes do not match. */
function splitCsvLine(line: string): string[] | null {
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  for (;;) {
    const match = cell.exec(line);
    if (!match) return null;
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
    if (match[3] === '') return cells;
  }
}

function isBefore(place: ReferencePlace, other: ReferencePlace | undefined): boolean {
  return other === undefined || place.lat < other.lat || (place.lat === other.lat && place.lon < other.lon);
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
