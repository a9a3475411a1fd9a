import type { Draft, DraftDirectory, Problem } from '../import-problem.ts';
import {
  complete,
  type Fields,
  itemsOf,
  memberOf,
  type Node,
  plainOf,
  put,
  type Spot,
  textOf,
  toDraft,
} from './drafts.ts';
import { type JsonRecord, readJsonRecords } from './json-records.ts';
import { readLocation, readOffer, readOrganization, readSiteOfService } from './read-objects.ts';

/** A record in the making. */
interface Entry {
  spot: Spot;
  fields: Fields;
  /** It stands in a list of its own kind, not only inside of something else. */
  listed: boolean;
}

interface Collection {
  all: Entry[];
  /** The first entry of each id; nested repeats add to it. */
  byId: Map<string, Entry>;
}

interface Reading {
  carriers: Collection;
  sites: Collection;
  offers: Entry[];
  /** What services say of their site, by its id. It counts where the location is silent. */
  said: Map<string, Fields>;
  /** Ids of records that could not be read to their end. */
  lost: string[];
  problems: Problem[];
}

/** What HSDS says by leaving it out. */
const SITE_DEFAULTS = {
  ...{ description: '', languages: [], channels: [], serviceAreas: [], openingHours: [], byAppointment: false },
};
const OFFER_DEFAULTS = { description: '', topics: [] };

/**
 * Reads Open Referral HSDS 3.0 JSON: an array of full services, a page of them (`contents`), an object of
 * `organizations`, `locations` and `services`, or one service per line. Never throws; what it finds wrong is in
 * `problems`. Organizations and locations that stand in several services are read once; where they differ, the first
 * one counts and the others are named. What of HSDS has no place in our directory is passed over.
 */
export function readHsdsJson(text: string): DraftDirectory {
  const reading: Reading = {
    carriers: { all: [], byId: new Map() },
    sites: { all: [], byId: new Map() },
    offers: [],
    said: new Map(),
    lost: [],
    problems: [],
  };
  readJsonRecords(text, ['organizations', 'locations', 'services', 'contents'], {
    record: (record) => readRecord(reading, record),
    broken(line, field, message, begun) {
      note(reading, 'syntax', 'error', { line, field }, message);
      const id = textOf(memberOf({ line, field, value: begun }, 'id'));
      if (id !== undefined) reading.lost.push(id);
    },
  });
  return {
    carriers: reading.carriers.all.map((entry) => draftOf(entry, { description: '' })),
    sites: reading.sites.all.map((entry) => {
      const said = reading.said.get(keyOf(entry.fields.get('id')?.value) ?? '');
      if (said) noteConflicts(reading, complete(entry.fields, said));
      return draftOf(entry, SITE_DEFAULTS);
    }),
    services: reading.offers.map((entry) => draftOf(entry, OFFER_DEFAULTS)),
    lost: reading.lost,
    problems: reading.problems.toSorted((a, b) => a.line - b.line),
  };
}

function draftOf({ spot, fields }: Entry, defaults: Readonly<Record<string, unknown>>): Draft {
  for (const [name, value] of Object.entries(defaults)) {
    const field = fields.get(name);
    if (field?.value === undefined) put(fields, name, value, field ?? spot);
  }
  return toDraft(spot, fields);
}

function readRecord(reading: Reading, { list, path, line, object }: JsonRecord): void {
  const node: Node = { line, field: path, value: object };
  if (list === 'organizations') readListedOrganization(reading, node);
  else if (list === 'locations') addSite(reading, node, true);
  else readService(reading, node);
}

function readListedOrganization(reading: Reading, node: Node): void {
  addCarrier(reading, node, true);
  const id = memberOf(node, 'id');
  for (const location of itemsOf(memberOf(node, 'locations'))) {
    addSite(reading, location, false);
    const said: Fields = new Map();
    put(said, 'carrierId', plainOf(id), id);
    addSaid(reading, memberOf(location, 'id'), said);
  }
}

function readService(reading: Reading, node: Node): void {
  addCarrier(reading, memberOf(node, 'organization'), false);
  const status = memberOf(node, 'status');
  const active = status.value === undefined || status.value === 'active';
  if (!active) hint(reading, status, 'Only active services are taken over; this one is left out.');
  const list = memberOf(node, 'service_at_locations');
  const places = itemsOf(list);
  const siteIds = places.map((place) => readPlace(reading, node, place));
  if (!active) return;
  if (places.length === 0) addOffer(reading, node, undefined, list);
  for (const [index, siteId] of siteIds.entries()) {
    // An offer of ours belongs to one site, so a service at several places is an offer at each of them.
    const id = memberOf(places.length > 1 ? (places[index] ?? node) : node, 'id');
    addOffer(reading, node, siteId, siteId, id);
  }
}

/** Takes what a service says of the place where it is given. Answers where its id stands. */
function readPlace(reading: Reading, service: Node, place: Node): Node {
  const location = memberOf(place, 'location');
  addSite(reading, location, false);
  const nested = memberOf(location, 'id');
  const id = nested.value === undefined ? memberOf(place, 'location_id') : nested;
  addSaid(
    reading,
    id,
    readSiteOfService(service, place, (spot, message) => hint(reading, spot, message)),
  );
  return id;
}

function addOffer(reading: Reading, service: Node, siteId: Node | undefined, at: Spot, id?: Node): void {
  const fields = readOffer(service);
  put(fields, 'siteId', siteId && plainOf(siteId), at);
  if (id) put(fields, 'id', plainOf(id), id);
  reading.offers.push({ spot: service, fields, listed: true });
}

function addSaid({ said, ...reading }: Reading, id: Node, more: Fields): void {
  const key = keyOf(plainOf(id));
  if (key === undefined) return;
  const known = said.get(key);
  if (known) noteConflicts(reading, complete(known, more));
  else said.set(key, more);
}

function addCarrier(reading: Reading, node: Node, listed: boolean): void {
  add(reading, reading.carriers, node, readOrganization(node), listed);
}

function addSite(reading: Reading, node: Node, listed: boolean): void {
  const fields = readLocation(node, (spot, message) => hint(reading, spot, message));
  add(reading, reading.sites, node, fields, listed);
}

function add(
  reading: Reading,
  { all, byId }: Collection,
  { line, field }: Node,
  fields: Fields,
  listed: boolean,
): void {
  // A nested object that only names an id points to another one.
  if (!listed && [...fields].every(([name, { value }]) => name === 'id' || value === undefined)) return;
  const key = keyOf(fields.get('id')?.value);
  const known = key === undefined ? undefined : byId.get(key);
  const entry: Entry = { spot: { line, field }, fields, listed };
  if (!known) {
    all.push(entry);
    if (key !== undefined) byId.set(key, entry);
  } else if (listed && known.listed) {
    const message =
      'This id stands in the list before. Each record of a list needs an id of its own; this one is left out.';
    note(reading, 'duplicate_id', 'error', fields.get('id') ?? entry.spot, message);
  } else {
    noteConflicts(reading, complete(known.fields, fields));
    if (listed) Object.assign(known, { spot: entry.spot, listed });
  }
}

/** Ids are compared as the contract has them: in lower case. */
const keyOf = (id: unknown) => (typeof id === 'string' ? id.trim().toLowerCase() : undefined);

type Notes = Pick<Reading, 'problems'>;

function note(
  { problems }: Notes,
  reason: Problem['reason'],
  severity: Problem['severity'],
  at: Spot,
  message: string,
) {
  problems.push({ line: at.line, field: at.field, reason, severity, message });
}

function hint(reading: Notes, at: Spot, message: string): void {
  note(reading, 'unknown_value', 'hint', at, message);
}

function noteConflicts(reading: Notes, conflicts: readonly Spot[]): void {
  for (const spot of conflicts) {
    note(
      reading,
      'conflicting',
      'hint',
      spot,
      'The file says something else elsewhere; what stands here is not taken over.',
    );
  }
}
