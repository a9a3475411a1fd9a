import type { FieldReason, FindSitesOutput, FoundSite, OnlineOffer, Place } from '@jmd-digital/schemas';
import { type FindSitesInput, landOfDistrict } from '@jmd-digital/schemas';
import type { Temporal } from 'temporal-polyfill';
import type { DirectoryIndex, IndexedSite } from './directory-index.ts';
import { centreOf, distanceKm, type SpherePoint } from './distance.ts';
import type { HolidayIndex } from './holiday-index.ts';
import { openState, TIME_ZONE } from './open-state.ts';
import type { PlaceIndex } from './place-index.ts';
import { normalizePostalCode } from './postal-code.ts';

export interface FinderData {
  places: PlaceIndex;
  directory: DirectoryIndex;
  holidays: HolidayIndex;
}

/** The question cannot be answered as it stands; nothing in it is echoed. */
export interface FinderRefusal {
  kind: 'refused';
  reason: 'invalid_input' | 'unknown_district';
  fieldErrors: Partial<Record<'postalCode' | 'districtCode', FieldReason>>;
}

/** Where the person is, as far as they told us. */
interface Origin {
  districtCode: string;
  point: SpherePoint | null;
  island: string | null;
  places: Place[];
}

const DEFAULT_LIMIT = 5;

/**
 * Finds the sites for a place: those responsible for the district first, then the nearest. A site that serves the
 * district stays in the list even where it does not name the language or topic asked for (someone there can find an
 * interpreter); other sites have to name both. Online counselling is always offered. It comes first for people
 * abroad, without a place, where no site serves the district, and on islands without a site of their own.
 */
export function findSites(
  input: FindSitesInput,
  data: FinderData,
  now: Temporal.Instant,
): FindSitesOutput | FinderRefusal {
  const at = now.toString({ smallestUnit: 'second' });
  const local = now.toZonedDateTimeISO(TIME_ZONE);
  const online = (because: OnlineOffer['because']) => offerOnline(because, input, data, local);

  if (input.abroad) return { kind: 'abroad', at, online: online('abroad') };
  if (input.postalCode === undefined && input.districtCode === undefined) {
    return { kind: 'found', at, places: [], sites: [], online: online('no-place') };
  }
  const located = locate(input, data.places);
  if ('reason' in located) return located;
  if ('kind' in located) return { ...located, at, online: online(located.kind === 'choose-place' ? null : 'no-place') };
  const sites = rank(located, input, data, local);
  return { kind: 'found', at, places: located.places, sites, online: online(whyOnlineFirst(located, sites)) };
}

type Unlocated =
  | { kind: 'choose-place'; postalCode: string; places: Place[] }
  | { kind: 'unknown-postal-code' | 'large-recipient'; postalCode: string };

function locate(input: FindSitesInput, places: PlaceIndex): Origin | Unlocated | FinderRefusal {
  return input.postalCode === undefined
    ? locateDistrict(input.districtCode ?? '', places)
    : locatePostalCode(input.postalCode, input.districtCode, places);
}

function locateDistrict(districtCode: string, places: PlaceIndex): Origin | FinderRefusal {
  const district = places.district(districtCode);
  if (!district) return { kind: 'refused', reason: 'unknown_district', fieldErrors: { districtCode: 'unknown_value' } };
  const { name, land } = district;
  return {
    districtCode,
    point: places.districtCentre(districtCode),
    island: null,
    places: [{ name, postalCode: null, districtCode, districtName: name, land }],
  };
}

/** A district that the code does not lie in is no answer to the question back, so the question is asked again. */
function locatePostalCode(
  typed: string,
  chosenDistrict: string | undefined,
  index: PlaceIndex,
): Origin | Unlocated | FinderRefusal {
  const normalized = normalizePostalCode(typed);
  if (!normalized.ok) {
    return { kind: 'refused', reason: 'invalid_input', fieldErrors: { postalCode: normalized.reason } };
  }
  const { postalCode } = normalized;
  const all = index.placesOf(postalCode);
  if (all.length === 0) {
    return { kind: index.isLargeRecipient(postalCode) ? 'large-recipient' : 'unknown-postal-code', postalCode };
  }
  const chosen = all.filter(({ districtCode }) => districtCode === chosenDistrict);
  const places = chosen.length > 0 ? chosen : all;
  const described = places.map(index.describe);
  const [districtCode, ...others] = new Set(places.map((place) => place.districtCode));
  if (districtCode === undefined || others.length > 0) return { kind: 'choose-place', postalCode, places: described };
  return { districtCode, point: centreOf(places), island: index.islandOf(postalCode), places: described };
}

/** A site beside the question: what ranks it, before anything costly is worked out. */
interface Candidate {
  entry: IndexedSite;
  responsible: boolean;
  matchesLanguage: boolean;
  matchesTopic: boolean;
  misleads: boolean;
  /** Kilometres, infinite where a position is missing. */
  distance: number;
}

function whyOnlineFirst(origin: Origin, sites: readonly FoundSite[]): OnlineOffer['because'] {
  if (!sites.some(({ responsible }) => responsible)) return 'no-responsible-site';
  const islandWithoutSite = origin.island !== null && sites.every(({ distanceMisleads }) => distanceMisleads);
  return islandWithoutSite ? 'distance-misleads' : null;
}

function weigh(entry: IndexedSite, origin: Origin | null, input: FindSitesInput, places: PlaceIndex): Candidate {
  const { site, topics, areas, point } = entry;
  const island = site.address ? places.islandOf(site.address.postalCode) : null;
  return {
    entry,
    responsible: origin !== null && areas.has(origin.districtCode),
    matchesLanguage: input.language === undefined || site.languages.includes(input.language),
    matchesTopic: input.topic === undefined || topics.has(input.topic),
    misleads: origin !== null && !site.virtual && island !== origin.island,
    distance: origin?.point && point ? distanceKm(origin.point, point) : Number.POSITIVE_INFINITY,
  };
}

const matches = ({ matchesLanguage, matchesTopic }: Candidate) => Number(matchesLanguage) + Number(matchesTopic);

function byNearness(a: Candidate, b: Candidate): number {
  if (a.responsible !== b.responsible) return a.responsible ? -1 : 1;
  if (matches(a) !== matches(b)) return matches(b) - matches(a);
  if (a.misleads !== b.misleads) return a.misleads ? 1 : -1;
  if (a.distance !== b.distance) return a.distance - b.distance;
  return a.entry.site.id < b.entry.site.id ? -1 : 1;
}

function rank(origin: Origin, input: FindSitesInput, data: FinderData, now: Temporal.ZonedDateTime): FoundSite[] {
  return data.directory.sites
    .map((entry) => weigh(entry, origin, input, data.places))
    .filter((candidate) => candidate.responsible || matches(candidate) === 2)
    .sort(byNearness)
    .slice(0, input.limit ?? DEFAULT_LIMIT)
    .map((candidate) => describe(candidate, data.holidays, now));
}

/** The virtual sites; those that name the language and topic asked for come first. */
function offerOnline(
  because: OnlineOffer['because'],
  input: FindSitesInput,
  data: FinderData,
  now: Temporal.ZonedDateTime,
): OnlineOffer {
  const sites = data.directory.virtual
    .map((entry) => weigh(entry, null, input, data.places))
    .sort(byNearness)
    .map((candidate) => describe(candidate, data.holidays, now));
  return { first: because !== null, because, sites };
}

function describe(candidate: Candidate, holidays: HolidayIndex, now: Temporal.ZonedDateTime): FoundSite {
  const { site, carrier, topics } = candidate.entry;
  const { id, name, virtual, address, position, phone, email, website, languages, channels } = site;
  const { openingHours, accessibility, assuredOn } = site;
  return {
    ...{ id, name, virtual, address, position, phone, email, website, languages, channels },
    ...{ openingHours, accessibility, assuredOn },
    carrierName: carrier.name,
    association: carrier.association,
    topics: [...topics],
    responsible: candidate.responsible,
    distanceKm: Number.isFinite(candidate.distance) ? Math.max(1, Math.round(candidate.distance)) : null,
    distanceMisleads: candidate.misleads,
    matchesLanguage: candidate.matchesLanguage,
    matchesTopic: candidate.matchesTopic,
    ...openState({ ...site, land: landOfDistrict(site.districtCode ?? '') }, now, holidays),
  };
}
