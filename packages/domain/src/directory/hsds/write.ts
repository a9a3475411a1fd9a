import { type Carrier, landOfDistrict, type OpeningHours, type Service, type Site } from '@jmd-digital/schemas';
import { nameUuid } from '../../name-uuid.ts';
import {
  DISTRICT_URI,
  HSDS_LANGUAGE_CODES,
  type Taxonomy,
  type TaxonomyCode,
  type TaxonomyTerm,
  taxonomyOf,
  termOf,
  WEEKDAYS,
} from './profile.ts';

// How our directory looks in HSDS: a carrier is an organization, a site is a location, an offer is a service. An offer
// belongs to one site, so a service and its only service_at_location share their id. What is null with us is left out.

type Present<T> = { [K in keyof T]: Exclude<T[K], null | undefined> };

/** Leaves out what is null or undefined: HSDS says "unknown" by absence. */
function present<T extends Record<string, unknown>>(fields: T): Partial<Present<T>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as Partial<Present<T>>;
}

/** What may not stand in a URI unencoded (RFC 3986): a bare percent sign, a second `#`, and most of Unicode. */
const NOT_IN_URI = /%(?![0-9a-f]{2})|(?<=#.*)#|[^\w\-.~:/?#@!$&'()*+,;=%]/giu;

function toUri(link: string | null): string | undefined {
  return link?.toWellFormed().replace(NOT_IN_URI, encodeURIComponent);
}

/** A taxonomy of the profile. */
export function toHsdsTaxonomy({ id, name, description, version }: Taxonomy) {
  return { id, name, description, version };
}

/** A term of the profile with its taxonomy. */
export function toHsdsTaxonomyTerm({ id, taxonomyCode, code, name, description }: TaxonomyTerm) {
  const taxonomy = taxonomyOf(taxonomyCode);
  return {
    ...{ id, code, name, description, language: 'en' },
    taxonomy: taxonomy.name,
    taxonomy_id: taxonomy.id,
    taxonomy_detail: toHsdsTaxonomy(taxonomy),
  };
}

type Entity = 'organization' | 'location' | 'service' | 'schedule';

/** A link from something of ours to a term; `value` repeats the code so that a person can read it. */
export function toAttribute(entity: Entity, id: string, taxonomy: TaxonomyCode, code: string, value = code) {
  const term = termOf(taxonomy, code);
  return {
    id: nameUuid(id, `${entity}/${taxonomy}/${code}`),
    link_type: taxonomy,
    link_entity: entity,
    value,
    taxonomy_term_id: term.id,
    taxonomy_term: toHsdsTaxonomyTerm(term),
  };
}

/** What lists tell of an organization. */
export function toHsdsOrganizationSummary(carrier: Carrier) {
  const { id, name, description, email, website } = carrier;
  return { id, name, description, ...present({ email, website: toUri(website) }) };
}

/** An organization with its attributes, as a service holds it. */
export function toHsdsOrganizationPart(carrier: Carrier) {
  return {
    ...toHsdsOrganizationSummary(carrier),
    attributes: [
      toAttribute('organization', carrier.id, 'association', carrier.association),
      toAttribute('organization', carrier.id, 'law-regime', carrier.lawRegime),
    ],
  };
}

/** A whole organization with its locations and the names of its services. */
export function toHsdsOrganization(carrier: Carrier, sites: readonly Site[]) {
  return {
    ...toHsdsOrganizationPart(carrier),
    locations: sites.map(toHsdsLocation),
    services: sites.flatMap(({ services }) => services.map(({ id, name }) => ({ id, name, status: 'active' }))),
  };
}

function toPhones({ id, phone }: Site) {
  return phone === null ? [] : [{ id: nameUuid(id, 'phone'), number: phone, type: 'voice' }];
}

function toLanguages({ id, languages }: Site) {
  return languages.map((tag) => ({ id: nameUuid(id, `language/${tag}`), code: HSDS_LANGUAGE_CODES[tag] ?? tag }));
}

function toServiceAreas({ id, serviceAreas }: Site) {
  return serviceAreas.map((key) => ({
    id: nameUuid(id, `service_area/${key}`),
    name: `AGS ${key}`,
    extent: key,
    extent_type: 'text',
    uri: DISTRICT_URI + key,
  }));
}

/** Hours are local time of Germany. HSDS would like an offset from UTC, but that changes with the season. */
function toSchedule({ id: siteId }: Site, hours: OpeningHours) {
  const { weekday, opens, closes, publicHolidays, byAppointment } = hours;
  const day = WEEKDAYS[weekday - 1] ?? '';
  const id = nameUuid(siteId, `schedule/${day}/${opens}/${closes}`);
  const attributes = [
    ...(publicHolidays === 'open' ? [toAttribute('schedule', id, 'opening-hours', 'public-holidays-open')] : []),
    ...(byAppointment ? [toAttribute('schedule', id, 'opening-hours', 'by-appointment')] : []),
  ];
  return {
    ...{ id, freq: 'WEEKLY', byday: day, opens_at: opens, closes_at: closes },
    ...(attributes.length > 0 ? { attributes } : {}),
  };
}

function toSchedules(site: Site) {
  return site.openingHours.map((hours) => toSchedule(site, hours));
}

/** What lists tell of a location. */
function toHsdsLocationSummary(site: Site) {
  const { id, carrierId, name, description, virtual, website, position } = site;
  return {
    ...{ id, location_type: virtual ? 'virtual' : 'physical', organization_id: carrierId, name, description },
    ...present({ url: toUri(website), latitude: position?.lat, longitude: position?.lon }),
  };
}

function toAddresses({ id, address, districtCode }: Site) {
  if (address === null) return [];
  return [
    {
      id: nameUuid(id, 'address'),
      address_1: address.street,
      city: address.place,
      state_province: landOfDistrict(districtCode ?? '') ?? '',
      postal_code: address.postalCode,
      country: 'DE',
      address_type: 'physical',
    },
  ];
}

/** A whole location. `service_areas` and `assured_date` are ours: a site without offers has them too. */
export function toHsdsLocation(site: Site) {
  const { id, email, accessibility, assuredOn, channels, districtCode, byAppointment } = site;
  return {
    ...toHsdsLocationSummary(site),
    ...present({ assured_date: assuredOn }),
    addresses: toAddresses(site),
    phones: toPhones(site),
    contacts: email === null ? [] : [{ id: nameUuid(id, 'contact'), email }],
    languages: toLanguages(site),
    schedules: toSchedules(site),
    service_areas: toServiceAreas(site),
    accessibility: accessibility === null ? [] : [{ id: nameUuid(id, 'accessibility'), description: accessibility }],
    attributes: [
      ...(districtCode === null ? [] : [toAttribute('location', id, 'place', 'district', districtCode)]),
      ...channels.map((channel) => toAttribute('location', id, 'channel', channel)),
      ...(byAppointment ? [toAttribute('location', id, 'opening-hours', 'by-appointment')] : []),
    ],
  };
}

/** A service's own fields. */
export function toServiceFields({ id, name, description, minAge, maxAge }: Service) {
  return { id, name, description, status: 'active', minimum_age: minAge, maximum_age: maxAge };
}

function serviceFields(service: Service, site: Site) {
  return {
    ...toServiceFields(service),
    ...present({ url: toUri(site.website), email: site.email, assured_date: site.assuredOn }),
  };
}

/** What lists tell of a service: its own fields and its organization. */
export function toHsdsServiceSummary(service: Service, site: Site, carrier: Carrier) {
  return { ...serviceFields(service, site), organization: toHsdsOrganizationSummary(carrier) };
}

/** A service with everything but its place. */
function toHsdsServicePart(service: Service, site: Site, carrier: Carrier) {
  return {
    ...serviceFields(service, site),
    phones: toPhones(site),
    schedules: toSchedules(site),
    service_areas: toServiceAreas(site),
    languages: toLanguages(site),
    organization: toHsdsOrganizationPart(carrier),
    attributes: toServiceAttributes(service, site),
  };
}

/** The terms of an offer. With its site they hold the channels too, so that a search for a channel finds it. */
export function serviceTerms(service: Service, site?: Site): [TaxonomyCode, string][] {
  return [
    ['service-kind', service.kind],
    ...service.topics.map((topic): [TaxonomyCode, string] => ['topic', topic]),
    ...(site?.channels ?? []).map((channel): [TaxonomyCode, string] => ['channel', channel]),
  ];
}

function toServiceAttributes(service: Service, site: Site) {
  return serviceTerms(service, site).map(([taxonomy, code]) => toAttribute('service', service.id, taxonomy, code));
}

/** A whole service with its organization and its place. */
export function toHsdsService(service: Service, site: Site, carrier: Carrier) {
  return {
    ...toHsdsServicePart(service, site, carrier),
    service_at_locations: [{ id: service.id, location: toHsdsLocation(site) }],
  };
}

/** What lists tell of a service at its place. */
export function toHsdsServiceAtLocationSummary(service: Service, site: Site, carrier: Carrier) {
  return {
    id: service.id,
    location: toHsdsLocationSummary(site),
    service: toHsdsServiceSummary(service, site, carrier),
  };
}

/** A whole service at its place. */
export function toHsdsServiceAtLocation(service: Service, site: Site, carrier: Carrier) {
  return {
    id: service.id,
    phones: toPhones(site),
    schedules: toSchedules(site),
    location: toHsdsLocation(site),
    service: toHsdsServicePart(service, site, carrier),
  };
}
