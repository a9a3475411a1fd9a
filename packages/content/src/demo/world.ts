import { type Directory, directory, type ReferenceData, type ReferencePlace } from '@jmd-digital/schemas';
import { roughKm } from '../reference/rough-km.ts';
import { demoCarriers } from './carriers.ts';
import { FULL_WEEK, hoursOf } from './hours.ts';
import { onlineTeams } from './online.ts';
import { phoneBook } from './phones.ts';
import { isCityDistrict, townsByDistrict } from './places.ts';
import { seededRandom } from './random.ts';
import { demoSite, landOf, type SitePlan } from './site.ts';

/** 373 rural and 125 city sites with two online teams make 500, three quarters of them rural. */
const RURAL_SITES = 373;
const CITY_SITES = 125;
const RURAL_DISTRICTS_WITHOUT = 26;
const CITY_DISTRICTS_WITHOUT = 4;
/** So many of the districts without a site are nobody's service area; neighbours serve the others. */
const UNSERVED_DISTRICTS = 15;

const DRESDEN = '14612';
const NORDFRIESLAND = '01054';
/** Districts that examples and tests speak of: they always have a site. */
const ALWAYS_WITH_SITE = new Set([DRESDEN, NORDFRIESLAND, '01056', '05958', '06635', '12061', '12067']);

/** Codes whose row in the reference data is known to be wrong; no demonstration site stands there. */
const DOUBTFUL_CODES = ['22113', '03202'];

type Town = Omit<SitePlan, 'serviceAreas' | 'phone'>;

/**
 * The demonstration world: about 500 invented sites of six invented carriers at real places, and two online teams.
 * The same reference data gives the same world, to the letter. Throws where it would not be a valid directory.
 */
export function demoDirectory(reference: ReferenceData): Directory {
  const without = districtsWithoutSite(reference);
  const towns = planTowns(reference, new Set(without));
  const areas = serviceAreas(towns, without.slice(UNSERVED_DISTRICTS), reference);
  const phoneFor = phoneBook();
  const sites = towns.map((town) => {
    const site = demoSite({
      ...town,
      serviceAreas: areas.get(town.key) ?? [],
      phone: phoneFor(landOf(town.place.districtCode)),
    });
    // The site that every example shows keeps full hours, so that holidays can be told from plain closed days.
    return town.key === DRESDEN ? { ...site, openingHours: hoursOf(FULL_WEEK, 'closed') } : site;
  });
  return directory.parse({ carriers: demoCarriers, sites: [...sites, ...onlineTeams(phoneFor)] });
}

/** Districts without a site in a drawn order; the largest cities are spared. */
function districtsWithoutSite({ places, districts }: ReferenceData): string[] {
  const random = seededRandom('districts without a site');
  const codes = codesPerDistrict(places);
  const free = random.shuffled(districts.map(({ code }) => code).filter((code) => !ALWAYS_WITH_SITE.has(code)));
  const rural = free.filter((code) => !isCityDistrict(code)).slice(0, RURAL_DISTRICTS_WITHOUT);
  const city = free.filter((code) => isCityDistrict(code) && (codes.get(code) ?? 0) <= 4);
  return random.shuffled([...rural, ...city.slice(0, CITY_DISTRICTS_WITHOUT)]);
}

/** One town for each site. Keys are district key and number within it: `14612`, `14612-2`. */
function planTowns(reference: ReferenceData, without: ReadonlySet<string>): Town[] {
  const avoided = new Set([...DOUBTFUL_CODES, ...reference.islands.flatMap(({ postalCodes }) => postalCodes)]);
  const places = reference.places.filter(({ postalCode }) => !avoided.has(postalCode));
  const townsOf = townsByDistrict({ ...reference, places });
  const counts = sitesPerDistrict(reference, without);
  const taken = new Set<string>();
  const planned = [...counts].flatMap(([code, count]) => {
    const towns = townsOf.get(code) ?? [];
    const chosen = isCityDistrict(code) ? cityPlaces(places, towns[0], count) : towns.slice(0, count);
    return chosen.map((place, index) => {
      const name = uniqueName(taken, place, reference);
      return { key: index === 0 ? code : `${code}-${index + 1}`, name, place };
    });
  });
  return [...planned, ...fixedTowns(reference.places)].map((town) =>
    town.key === DRESDEN ? { ...town, place: placeNamed(reference.places, '01067', 'Dresden') } : town,
  );
}

/** Sites that the world always has besides the drawn ones. */
function fixedTowns(places: readonly ReferencePlace[]): Town[] {
  return [
    { key: `${DRESDEN}-umland`, name: 'JMD Dresden Umland', place: placeNamed(places, '01067', 'Dresden') },
    { key: `${NORDFRIESLAND}-sylt`, name: 'JMD Sylt', place: placeNamed(places, '25980', 'Westerland') },
  ];
}

/** D'Hondt by number of postal codes, so that large districts have several sites. Dresden has its one by example. */
function sitesPerDistrict({ places, districts }: ReferenceData, without: ReadonlySet<string>): Map<string, number> {
  const codes = codesPerDistrict(places);
  const counts = new Map<string, number>();
  for (const city of [false, true]) {
    const open = districts
      .map(({ code }) => code)
      .filter((code) => isCityDistrict(code) === city && !without.has(code));
    for (const code of open) counts.set(code, 1);
    const growing = open.filter((code) => code !== DRESDEN);
    const quotient = (code: string) => (codes.get(code) ?? 0) / ((counts.get(code) ?? 0) + 1);
    for (let left = (city ? CITY_SITES : RURAL_SITES) - 1 - open.length; left > 0; left -= 1) {
      const next = growing.reduce((best, code) => (quotient(code) > quotient(best) ? code : best));
      counts.set(next, (counts.get(next) ?? 0) + 1);
    }
  }
  return counts;
}

/** `count` places of one city, spread over its postal codes. */
function cityPlaces(places: readonly ReferencePlace[], town: ReferencePlace | undefined, count: number) {
  if (!town) return [];
  const rows = places.filter(
    ({ name, districtCode }) =>
      districtCode === town.districtCode && (name === town.name || name.startsWith(`${town.name} `)),
  );
  const others = rows.filter(({ postalCode }) => postalCode !== town.postalCode);
  const step = others.length / Math.max(1, count - 1);
  return [town, ...Array.from({ length: count - 1 }, (_, index) => others[Math.floor(index * step)] ?? town)];
}

/** `JMD <place>`, with the postal code where the name is taken. */
function uniqueName(taken: Set<string>, { name, postalCode, districtCode }: ReferencePlace, reference: ReferenceData) {
  const district = reference.districts.find(({ code }) => code === districtCode)?.name ?? districtCode;
  const candidates = [
    `JMD ${name}`,
    isCityDistrict(districtCode) ? `JMD ${name} ${postalCode}` : `JMD ${name} (${district})`,
  ];
  const free = candidates.find((candidate) => !taken.has(candidate)) ?? `JMD ${name} ${postalCode} (${districtCode})`;
  taken.add(free);
  return free;
}

/** Own district for every site; the site nearest to a district without one serves that too. */
function serviceAreas(towns: readonly Town[], servedByNeighbour: readonly string[], { places }: ReferenceData) {
  const areas = new Map(towns.map(({ key, place }) => [key, [place.districtCode]]));
  // A city's site that serves the villages around it, not the city.
  areas.set(`${DRESDEN}-umland`, ['14628']);
  const byDistrict = Map.groupBy(places, ({ districtCode }) => districtCode);
  for (const code of servedByNeighbour) {
    const middle = middleOf(byDistrict.get(code) ?? []);
    const candidates = towns.filter(({ key }) => key !== DRESDEN && key !== `${DRESDEN}-umland`);
    const nearest = candidates.reduce((best, town) =>
      roughKm(town.place, middle) < roughKm(best.place, middle) ? town : best,
    );
    areas.get(nearest.key)?.push(code);
  }
  return areas;
}

function middleOf(places: readonly ReferencePlace[]): { lat: number; lon: number } {
  const mean = (of: (place: ReferencePlace) => number) =>
    places.reduce((sum, place) => sum + of(place), 0) / Math.max(1, places.length);
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
}

function codesPerDistrict(places: readonly ReferencePlace[]): Map<string, number> {
  const pairs = new Set(places.map(({ districtCode, postalCode }) => `${districtCode} ${postalCode}`));
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair.slice(0, 5), (counts.get(pair.slice(0, 5)) ?? 0) + 1);
  return counts;
}

function placeNamed(places: readonly ReferencePlace[], postalCode: string, name: string): ReferencePlace {
  const place = places.find((candidate) => candidate.postalCode === postalCode && candidate.name === name);
  if (!place) throw new Error(`the reference data has no ${postalCode} ${name}`);
  return place;
}
