import type { FieldReason, FindSitesOutput, FoundSite, OnlineOffer, Place } from '@jmd-digital/schemas';
import { type FindSitesInput, landOfDistrict } from '@jmd-digital/schemas';
import type { Temporal } from 'temporal-polyfill';
import type { DirectoryIndex, IndexedSite } from './directory-index.ts';
import { centreOf, chordSquared, kilometresOf, type SpherePoint } from './distance.ts';
import type { HolidayIndex } from './holiday-index.ts';
import { type Calendar, createCalendar, openState } from './open-state.ts';
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
  const calendar = createCalendar(now);
  const online = (because: OnlineOffer['because']) => offerOnline(because, input, data, calendar);

  if (input.abroad) return { kind: 'abroad', at, online: online('abroad') };
  if (input.postalCode === undefined && input.districtCode === undefined) {
    return { kind: 'found', at, places: [], sites: [], online: online('no-place') };
  }
  const located = locate(input, data.places);
  if ('reason' in located) return located;
  if ('kind' in located) return { ...located, at, online: online(located.kind === 'choose-place' ? null : 'no-place') };
  const sites = rank(located, input, data).map((entry) => describe(entry, located, input, data.holidays, calendar));
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

/** A site beside the question: only what ranks it, for most sites go no further. */
interface Candidate {
  entry: IndexedSite;
  /** Lower is better: not responsible counts 8, a missed language or topic 2 each, water in between 1. */
  group: number;
  /** `chordSquared` from the person, infinite where a position is missing. */
  chord: number;
}

const NOT_RESPONSIBLE = 8;
const MISSED = 2;
const ACROSS_WATER = 1;

function whyOnlineFirst(origin: Origin, sites: readonly FoundSite[]): OnlineOffer['because'] {
  if (!sites.some(({ responsible }) => responsible)) return 'no-responsible-site';
  const islandWithoutSite = origin.island !== null && sites.every(({ distanceMisleads }) => distanceMisleads);
  return islandWithoutSite ? 'distance-misleads' : null;
}

const isResponsible = ({ areas }: IndexedSite, origin: Origin | null) =>
  origin !== null && areas.has(origin.districtCode);
const matchesLanguage = ({ site }: IndexedSite, { language }: FindSitesInput) =>
  language === undefined || site.languages.includes(language);
const matchesTopic = ({ topics }: IndexedSite, { topic }: FindSitesInput) => topic === undefined || topics.has(topic);
const isAcrossWater = ({ site, island }: IndexedSite, origin: Origin | null) =>
  origin !== null && !site.virtual && island !== origin.island;

function groupOf(entry: IndexedSite, origin: Origin | null, input: FindSitesInput): number {
  return (
    (isResponsible(entry, origin) ? 0 : NOT_RESPONSIBLE) +
    (matchesLanguage(entry, input) ? 0 : MISSED) +
    (matchesTopic(entry, input) ? 0 : MISSED) +
    (isAcrossWater(entry, origin) ? ACROSS_WATER : 0)
  );
}

function byRank(a: Candidate, b: Candidate): number {
  if (a.group !== b.group) return a.group - b.group;
  if (a.chord !== b.chord) return a.chord - b.chord;
  return a.entry.site.id < b.entry.site.id ? -1 : 1;
}

/** The best sites in order, found in one pass: to sort all of them would be most of an answer's cost. */
function rank(origin: Origin, input: FindSitesInput, { directory }: FinderData): IndexedSite[] {
  const limit = input.limit ?? DEFAULT_LIMIT;
  const best: Candidate[] = [];
  for (const entry of directory.sites) {
    const group = groupOf(entry, origin, input);
    // Sites of other districts have to name the language and the topic.
    if (group >= NOT_RESPONSIBLE + MISSED) continue;
    const chord = origin.point && entry.point ? chordSquared(origin.point, entry.point) : Number.POSITIVE_INFINITY;
    const last = best.length === limit ? best[limit - 1] : undefined;
    if (last && (group > last.group || (group === last.group && chord > last.chord))) continue;
    best.push({ entry, group, chord });
    best.sort(byRank);
    best.length = Math.min(best.length, limit);
  }
  return best.map(({ entry }) => entry);
}

/** The virtual sites; those that name the language and topic asked for come first. */
function offerOnline(
  because: OnlineOffer['because'],
  input: FindSitesInput,
  data: FinderData,
  calendar: Calendar,
): OnlineOffer {
  const sites = data.directory.virtual
    .map((entry): Candidate => ({ entry, group: groupOf(entry, null, input), chord: 0 }))
    .sort(byRank)
    .map(({ entry }) => describe(entry, null, input, data.holidays, calendar));
  return { first: because !== null, because, sites };
}

function describe(
  entry: IndexedSite,
  origin: Origin | null,
  input: FindSitesInput,
  holidays: HolidayIndex,
  calendar: Calendar,
): FoundSite {
  const { site, carrier, topics, point } = entry;
  const { id, name, virtual, address, position, phone, email, website, languages, channels } = site;
  const { openingHours, accessibility, assuredOn } = site;
  const distance = origin?.point && point ? kilometresOf(chordSquared(origin.point, point)) : null;
  return {
    ...{ id, name, virtual, address, position, phone, email, website, languages, channels },
    ...{ openingHours, accessibility, assuredOn },
    carrierName: carrier.name,
    association: carrier.association,
    topics: [...topics],
    responsible: isResponsible(entry, origin),
    distanceKm: distance === null ? null : Math.max(1, Math.round(distance)),
    distanceMisleads: isAcrossWater(entry, origin),
    matchesLanguage: matchesLanguage(entry, input),
    matchesTopic: matchesTopic(entry, input),
    ...openState({ ...site, land: landOfDistrict(site.districtCode ?? '') }, calendar, holidays),
  };
}
