import type { OpeningHours, Service, Site } from '@jmd-digital/schemas';
import { problemAt } from './assemble-check.ts';
import type { Draft, Problem } from './import-problem.ts';
import type { PlaceIndex } from './place-index.ts';

/**
 * What is derived for a site that stands somewhere and does not say it: the district, where its postal code lies in one
 * alone, and the position, the place of its postal code. What a file says is never changed.
 */
export function completeSite(value: Draft['value'], reference: PlaceIndex): Draft['value'] {
  if (value.virtual === true) return value;
  const places = reference.placesOf(postalCodeOf(value));
  const districts = new Set(places.map(({ districtCode }) => districtCode));
  const districtCode = value.districtCode ?? (districts.size === 1 ? [...districts][0] : null);
  const place =
    places.find((each) => each.name === placeOf(value)) ??
    places.find((each) => each.districtCode === districtCode) ??
    places[0];
  const position = value.position ?? (place ? { lat: place.lat, lon: place.lon } : null);
  return { ...value, districtCode, position };
}

const addressOf = (value: Draft['value']) => (value.address ?? {}) as Record<string, unknown>;
const postalCodeOf = (value: Draft['value']) => String(addressOf(value).postalCode ?? '').trim();
const placeOf = (value: Draft['value']) => String(addressOf(value).place ?? '').trim();

/** What a site has to keep beyond its shape: places that exist, districts that fit, hours that do not overlap. */
export function siteProblems(draft: Draft, site: Site, reference: PlaceIndex): Problem[] {
  return [
    ...whereabouts(draft, site, reference),
    ...areaProblems(draft, site, reference),
    ...hourProblems(draft, site),
  ];
}

function whereabouts(draft: Draft, { virtual, address, districtCode }: Site, reference: PlaceIndex): Problem[] {
  if (address === null && !virtual) return [problemAt(draft, 'address', 'missing')];
  const problems: Problem[] = [];
  const places = address ? reference.placesOf(address.postalCode) : [];
  const noPlaces = places.length === 0;
  if (address && noPlaces && !reference.isLargeRecipient(address.postalCode)) {
    const message = 'There is no such postal code in Germany.';
    problems.push(problemAt(draft, 'address.postalCode', 'unknown_postal_code', message));
  } else if (districtCode === null && !virtual) {
    const keys = [...new Set(places.map((place) => place.districtCode))].join(', ');
    const message = noPlaces
      ? 'This is required: the postal code is one of a large recipient and lies in no district.'
      : `This is required: the postal code lies in several districts (${keys}).`;
    problems.push(problemAt(draft, 'districtCode', 'missing', message));
  }
  if (districtCode === null) return problems;
  if (!reference.district(districtCode)) {
    problems.push(problemAt(draft, 'districtCode', 'unknown_district', NO_DISTRICT));
  } else if (!noPlaces && !places.some((place) => place.districtCode === districtCode)) {
    const message = 'The postal code does not lie in this district. Please check both.';
    problems.push(problemAt(draft, 'districtCode', 'district_mismatch', message, 'hint'));
  }
  return problems;
}

const NO_DISTRICT = 'There is no district with this official key.';

function areaProblems(draft: Draft, { serviceAreas }: Site, reference: PlaceIndex): Problem[] {
  return serviceAreas.flatMap((code, index) =>
    reference.district(code) ? [] : [problemAt(draft, `serviceAreas.${index}`, 'unknown_district', NO_DISTRICT)],
  );
}

/** Times are `HH:MM` and compare as texts. */
function hourProblems(draft: Draft, { openingHours }: Site): Problem[] {
  const problems: Problem[] = [];
  const overlaps = (a: OpeningHours, b: OpeningHours) =>
    a.weekday === b.weekday && a.opens < b.closes && b.opens < a.closes;
  for (const [index, entry] of openingHours.entries()) {
    const path = `openingHours.${index}`;
    if (entry.opens >= entry.closes) {
      const message = 'It closes before it opens. Hours past midnight are two entries, the first until 24:00.';
      problems.push(problemAt(draft, `${path}.closes`, 'invalid', message));
    } else if (openingHours.slice(0, index).some((earlier) => overlaps(earlier, entry))) {
      problems.push(problemAt(draft, path, 'overlap', 'These hours overlap with others of the same day.'));
    }
  }
  return problems;
}

/** What an offer has to keep beyond its shape. */
export function serviceProblems(draft: Draft, { minAge, maxAge }: Service): Problem[] {
  return minAge <= maxAge ? [] : [problemAt(draft, 'maxAge', 'invalid', 'The highest age is below the lowest.')];
}
