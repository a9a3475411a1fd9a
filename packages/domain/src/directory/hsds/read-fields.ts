import { COUNSELLING_LANGUAGES } from '@jmd-digital/schemas/values';
import { normalizePostalCode } from '../postal-code.ts';
import { type Fields, filledOf, type Hint, itemsOf, memberOf, type Node, plainOf, put, textOf } from './drafts.ts';
import { DISTRICT_URI, type TaxonomyCode } from './profile.ts';
import { readSchedules } from './read-schedules.ts';
import { hasAttributes, type ReadTerm } from './read-terms.ts';

/** Fields that services and locations share. */
export function putShared(fields: Fields, node: Node, terms: readonly ReadTerm[]): void {
  putList(fields, 'languages', memberOf(node, 'languages'), 'code', languageTag);
  putList(fields, 'serviceAreas', memberOf(node, 'service_areas'), 'extent', districtKey);
  putCodes(fields, 'channels', 'channel', node, terms);
}

export function putPhone(fields: Fields, node: Node): void {
  const phone = itemsOf(memberOf(node, 'phones'))[0];
  const number = phone && memberOf(phone, 'number');
  put(fields, 'phone', number && phoneNumber(number), number ?? memberOf(node, 'phones'));
}

export function putHours(fields: Fields, node: Node, hint: Hint): void {
  const schedules = memberOf(node, 'schedules');
  const { hours, parts } = readSchedules(schedules, hint);
  put(fields, 'openingHours', hours, schedules, parts);
}

export function putPlain(fields: Fields, node: Node, names: Readonly<Record<string, string>>): void {
  for (const [ours, theirs] of Object.entries(names)) {
    const member = memberOf(node, theirs);
    put(fields, ours, plainOf(member), member);
  }
}

export function putFilled(fields: Fields, node: Node, names: Readonly<Record<string, string>>): void {
  for (const [ours, theirs] of Object.entries(names)) {
    const member = memberOf(node, theirs);
    put(fields, ours, filledOf(member), member);
  }
}

export function putTerm(
  fields: Fields,
  name: string,
  taxonomy: TaxonomyCode,
  node: Node,
  terms: readonly ReadTerm[],
): void {
  const term = terms.find((one) => one.taxonomy === taxonomy);
  put(fields, name, term?.code, term ?? memberOf(node, 'attributes'));
}

export function putCodes(
  fields: Fields,
  name: string,
  taxonomy: TaxonomyCode,
  node: Node,
  terms: readonly ReadTerm[],
): void {
  const found = terms.filter((one) => one.taxonomy === taxonomy);
  const parts = new Map(found.map((term, index) => [String(index), term]));
  const codes = found.map(({ code }) => code);
  put(fields, name, hasAttributes(node) ? codes : undefined, memberOf(node, 'attributes'), parts);
}

function putList(
  fields: Fields,
  name: string,
  list: Node,
  member: string,
  convert: (value: unknown, item: Node) => unknown,
): void {
  const nodes = itemsOf(list).map((item) => ({ item, at: memberOf(item, member) }));
  const values = nodes.map(({ item, at }) => convert(plainOf(at), item) ?? null);
  const parts = new Map(nodes.map(({ at }, index) => [String(index), at]));
  put(fields, name, list.value === undefined ? undefined : values, list, parts);
}

export function putAddress(fields: Fields, node: Node): void {
  const list = memberOf(node, 'addresses');
  const all = itemsOf(list);
  const physical = all.find((one) => textOf(memberOf(one, 'address_type')) === 'physical');
  const chosen = physical ?? all[0];
  if (!chosen) {
    put(fields, 'address', undefined, list);
    return;
  }
  const [street, more] = [memberOf(chosen, 'address_1'), memberOf(chosen, 'address_2')];
  const [code, place] = [memberOf(chosen, 'postal_code'), memberOf(chosen, 'city')];
  const lines = [textOf(street), textOf(more)].filter((line) => line !== undefined && line.trim() !== '');
  const normalized = normalizePostalCode(textOf(code) ?? '');
  const value = {
    street: lines.length > 1 ? lines.join(', ') : plainOf(street),
    postalCode: normalized.ok ? normalized.postalCode : plainOf(code),
    place: plainOf(place),
  };
  const known = Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
  const parts = new Map([
    ['street', street],
    ['postalCode', code],
    ['place', place],
  ]);
  put(fields, 'address', known, chosen, parts);
}

export function putPosition(fields: Fields, node: Node): void {
  const [lat, lon] = [memberOf(node, 'latitude'), memberOf(node, 'longitude')];
  const known = lat.value !== undefined || lon.value !== undefined;
  const parts = new Map([
    ['lat', lat],
    ['lon', lon],
  ]);
  put(fields, 'position', known ? { lat: plainOf(lat), lon: plainOf(lon) } : undefined, lat, parts);
}

/** HSDS knows ISO 639-1 and 639-3; our tags are their shortest form, as CLDR has it (`ara` is `ar`, `prs` is `fa-AF`). */
function languageTag(code: unknown): unknown {
  if (typeof code !== 'string') return code;
  try {
    const [tag = code] = Intl.getCanonicalLocales(code.trim().replaceAll('_', '-'));
    const known: readonly string[] = COUNSELLING_LANGUAGES;
    const [language = tag] = tag.split('-');
    return known.includes(tag) || !known.includes(language) ? tag : language;
  } catch {
    return code;
  }
}

/** Takes out what people put between the digits. A number without its country stays as it is, and is refused later. */
function phoneNumber(node: Node): unknown {
  const text = filledOf(node);
  if (typeof text !== 'string') return text;
  const digits = text.replace(/\(0\)|[\s()./\u2010-\u2015-]/g, '').replace(/^00/, '+');
  return /^\+\d+$/.test(digits) ? digits : text;
}

/** An area is a district key, or its address in the codelist of districts. */
function districtKey(extent: unknown, area: Node): unknown {
  const uri = textOf(memberOf(area, 'uri')) ?? '';
  return extent === undefined && uri.startsWith(DISTRICT_URI) ? uri.slice(DISTRICT_URI.length) : extent;
}
