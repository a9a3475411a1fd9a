import { readFileSync } from 'node:fs';
import type { ReferenceData } from '@jmd-digital/schemas';
import islands from '../../data/islands.json' with { type: 'json' };
import {
  type Parsed,
  parseDistricts,
  parseHolidays,
  parseLargeRecipients,
  parsePartialHolidays,
  parsePlaces,
} from './parse.ts';

let loaded: ReferenceData | undefined;

/**
 * Postal codes, districts, holidays and islands, read from this package's files once per process (server only).
 * Throws with file and line where a line cannot be used: reference data is right as a whole or not at all.
 */
export function loadReferenceData(): ReferenceData {
  loaded ??= {
    places: rowsOf('postal-codes/plz-places-de.tsv', parsePlaces),
    largeRecipients: rowsOf('postal-codes/plz-large-recipients-de.txt', parseLargeRecipients),
    districts: rowsOf('postal-codes/kreise-de.tsv', parseDistricts),
    holidays: [
      ...rowsOf('holidays/feiertage-de.tsv', parseHolidays),
      ...rowsOf('holidays/feiertage-teilweise-de.tsv', parsePartialHolidays),
    ],
    islands,
  };
  return loaded;
}

function rowsOf<Row>(file: string, parse: (text: string) => Parsed<Row>): Row[] {
  const { rows, badLines } = parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8'));
  const [first] = badLines;
  if (first) throw new Error(`${file}:${first.line}: ${first.problem} (${badLines.length} such lines)`);
  return rows;
}
