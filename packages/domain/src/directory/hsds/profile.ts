import type { Association, Channel, LawRegime, ServiceKind, Topic } from '@jmd-digital/schemas/values';
import { nameUuid } from '../../name-uuid.ts';

/** The version of Open Referral's Human Services Data Specification that we speak. */
export const HSDS_VERSION = '3.0';

/** Names what we add to HSDS. A change that breaks a reader raises the first number. */
export const PROFILE_NAME = 'JMD profile 1.0';

/** Ids of taxonomies and terms are made in this namespace out of their codes, so they stay the same for good. */
const NAMESPACE = '1f6d3c1e-6a0b-4b7e-9d55-3b0f7a2c8e41';

export type TaxonomyCode =
  | 'association'
  | 'law-regime'
  | 'channel'
  | 'topic'
  | 'service-kind'
  | 'opening-hours'
  | 'place';

export interface Taxonomy {
  id: string;
  code: TaxonomyCode;
  name: string;
  description: string;
  version: string;
}

export interface TaxonomyTerm {
  id: string;
  taxonomyId: string;
  taxonomyCode: TaxonomyCode;
  code: string;
  name: string;
  description: string;
}

type Entry = readonly [name: string, description: string];

const ASSOCIATION_TERMS: Record<Association, Entry> = {
  awo: ['AWO', 'Arbeiterwohlfahrt.'],
  diakonie: ['Diakonie', 'Diakonie and Evangelische Jugendsozialarbeit.'],
  caritas: ['Caritas', 'Deutscher Caritasverband.'],
  'in-via': ['IN VIA', 'IN VIA, Catholic association for the social work with girls and women.'],
  kjs: ['KJS', 'Katholische Jugendsozialarbeit.'],
  ib: ['IB', 'Internationaler Bund.'],
  drk: ['DRK', 'Deutsches Rotes Kreuz.'],
  paritaet: ['Paritätischer', 'Deutscher Paritätischer Wohlfahrtsverband.'],
  other: ['Other', 'An association that this list does not name.'],
};

const LAW_REGIME_TERMS: Record<LawRegime, Entry> = {
  dsgvo: ['GDPR', 'The General Data Protection Regulation of the EU binds this carrier.'],
  'dsg-ekd': ['DSG-EKD', 'The data-protection law of the Protestant Church in Germany binds this carrier.'],
  kdg: ['KDG', 'The data-protection law of the Catholic Church in Germany binds this carrier.'],
};

const CHANNEL_TERMS: Record<Channel, Entry> = {
  'on-site': ['On site', 'Counselling face to face at the site.'],
  phone: ['Telephone', 'Counselling by telephone.'],
  mail: ['Mail', 'Counselling in writing, with an answer later.'],
  chat: ['Chat', 'Counselling in writing, with both sides present.'],
  video: ['Video', 'Counselling by video call.'],
};

const TOPIC_TERMS: Record<Topic, Entry> = {
  german: ['Learning German', 'Courses and other ways to learn the language.'],
  school: ['School', 'Finding a school, getting along there, finishing it.'],
  'training-work': ['Training and work', 'Vocational training, internships, jobs, applications.'],
  studying: ['Studying', 'University: access, application, money.'],
  recognition: ['Recognition', 'Recognition of certificates and qualifications from abroad.'],
  residence: ['Residence', 'Residence permits and citizenship.'],
  'family-reunification': ['Family reunification', 'Bringing family members to Germany.'],
  'offices-letters': ['Offices and letters', 'Forms, official letters and appointments at offices.'],
  housing: ['Housing', 'Finding a flat, contracts, trouble with a landlord.'],
  'money-debts': ['Money and debts', 'Benefits, accounts, debts.'],
  'family-everyday': ['Family and everyday life', 'Family, friends, leisure, child care.'],
  health: ['Health', 'Health insurance, doctors, mental health.'],
  discrimination: ['Discrimination', 'Racism and other unequal treatment.'],
};

const SERVICE_KIND_TERMS: Record<ServiceKind, Entry> = {
  counselling: ['Counselling', 'Short counselling on single questions.'],
  'case-management': ['Case management', 'Support over a longer time, with a plan made together.'],
  group: ['Group', 'An offer for a group of young people.'],
  course: ['Course', 'A course with a beginning and an end.'],
  parents: ['Parents', 'An offer for the parents of young people.'],
};

const OPENING_HOURS_TERMS: Record<'public-holidays-open' | 'by-appointment', Entry> = {
  'public-holidays-open': [
    'Open on public holidays',
    'On a schedule: its hours hold on public holidays too. Without this term a public holiday of the Land closes them.',
  ],
  'by-appointment': [
    'By appointment',
    'On a schedule: open only to people with an appointment. On a location: appointments outside its hours are possible.',
  ],
};

const PLACE_TERMS: Record<'district', Entry> = {
  district: ['District', 'On a location: the attribute holds the official five-digit district key (AGS) as its value.'],
};

const SOURCES: readonly [TaxonomyCode, Entry, Readonly<Record<string, Entry>>][] = [
  ['association', ['Association', 'The association that an organization belongs to.'], ASSOCIATION_TERMS],
  ['law-regime', ['Law regime', 'The data-protection law that binds an organization.'], LAW_REGIME_TERMS],
  ['channel', ['Channel', 'How a service can be reached for counselling.'], CHANNEL_TERMS],
  ['topic', ['Topic', 'What young people can ask about.'], TOPIC_TERMS],
  ['service-kind', ['Kind of service', 'What kind of offer a service is.'], SERVICE_KIND_TERMS],
  ['opening-hours', ['Opening hours', 'What HSDS schedules cannot say.'], OPENING_HOURS_TERMS],
  ['place', ['Place', 'Where a location lies.'], PLACE_TERMS],
];

/** All taxonomies of the profile, in a fixed order. */
export const TAXONOMIES: readonly Taxonomy[] = SOURCES.map(([code, [name, description]]) => ({
  id: nameUuid(NAMESPACE, code),
  code,
  name,
  description,
  version: '1.0',
}));

/** All terms of the profile, taxonomy by taxonomy. */
export const TAXONOMY_TERMS: readonly TaxonomyTerm[] = SOURCES.flatMap(([taxonomyCode, , terms]) =>
  Object.entries(terms).map(([code, [name, description]]) => ({
    id: nameUuid(NAMESPACE, `${taxonomyCode}/${code}`),
    taxonomyId: nameUuid(NAMESPACE, taxonomyCode),
    taxonomyCode,
    code,
    name,
    description,
  })),
);

const taxonomyByCode = new Map(TAXONOMIES.map((taxonomy) => [taxonomy.code, taxonomy]));
const taxonomyById = new Map(TAXONOMIES.map((taxonomy) => [taxonomy.id, taxonomy]));
const termByCode = new Map(TAXONOMY_TERMS.map((term) => [`${term.taxonomyCode}/${term.code}`, term]));
const termById = new Map(TAXONOMY_TERMS.map((term) => [term.id, term]));

/** A taxonomy by its code. */
export function taxonomyOf(code: TaxonomyCode): Taxonomy {
  const taxonomy = taxonomyByCode.get(code);
  if (!taxonomy) throw new Error(`Profile: no taxonomy ${code}`);
  return taxonomy;
}

/** A term by its code. Throws where the profile has none; what comes from a file goes through `findTerm`. */
export function termOf(taxonomy: TaxonomyCode, code: string): TaxonomyTerm {
  const term = termByCode.get(`${taxonomy}/${code}`);
  if (!term) throw new Error(`Profile: no term ${code} in ${taxonomy}`);
  return term;
}

export const findTerm = (id: string): TaxonomyTerm | undefined => termById.get(id.toLowerCase());
export const findTaxonomy = (id: string): Taxonomy | undefined => taxonomyById.get(id.toLowerCase());

/** ISO 639-3 where HSDS wants it: Dari has no two-letter code. All other languages keep the tag we use. */
export const HSDS_LANGUAGE_CODES: Readonly<Record<string, string>> = { 'fa-AF': 'prs' };

/** Persistent address of a German district (codelist of DCAT-AP.de), for `service_area.uri`. */
export const DISTRICT_URI = 'http://dcat-ap.de/def/politicalGeocoding/districtKey/';

/** Weekdays of iCalendar, Monday first as in ISO 8601. */
export const WEEKDAYS: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
