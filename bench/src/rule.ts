import { demoDirectory, largeDirectory, loadReferenceData } from '@jmd-digital/content';
import {
  createDirectoryIndex,
  createHolidayIndex,
  createPlaceIndex,
  type FinderData,
  findSites,
} from '@jmd-digital/domain/directory';
import { do_not_optimize, measure } from 'mitata';
import { Temporal } from 'temporal-polyfill';
import { perSecond, type Row } from './report.ts';

/** Calls per second, from the mean time of one call in nanoseconds. */
export async function rateOf(work: () => unknown): Promise<number> {
  const { avg } = await measure(work);
  return 1e9 / avg;
}

/** The finder rule over 500 and 10,000 sites against a bare look-up of the postal code in a map. */
export async function benchRule(): Promise<Row[]> {
  const reference = loadReferenceData();
  const places = createPlaceIndex(reference);
  const holidays = createHolidayIndex(reference.holidays);
  const codes = [...new Set(reference.places.map(({ postalCode }) => postalCode))];
  const now = Temporal.Instant.from('2026-11-25T10:00:00Z');
  let turn = 0;
  const nextCode = () => codes[turn++ % codes.length] ?? '01067';

  const map = new Map(reference.places.map((place) => [place.postalCode, place]));
  const bare = await rateOf(() => do_not_optimize(map.get(nextCode())));
  const rows: Row[] = [];
  for (const directory of [demoDirectory(reference), largeDirectory(reference, 10_000)]) {
    const data: FinderData = { places, holidays, directory: createDirectoryIndex(directory, places) };
    const rate = await rateOf(() => do_not_optimize(findSites({ postalCode: nextCode() }, data, now)));
    rows.push({
      what: `findSites rule, ${directory.sites.length} sites, against Map.get`,
      value: perSecond(rate),
      baseline: perSecond(bare),
      ratio: rate / bare,
    });
  }
  return rows;
}
