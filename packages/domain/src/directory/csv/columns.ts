import {
  ASSOCIATIONS,
  CHANNELS,
  COUNSELLING_LANGUAGES,
  LAW_REGIMES,
  SERVICE_KINDS,
  TOPICS,
} from '@jmd-digital/schemas/values';
import { type Cell, decimal, list, locationType, openingHours, text, textOrNull, word, yesNo } from './cells.ts';

/** Which record of the directory a column speaks of. */
export type ColumnOf = 'carrier' | 'site' | 'service';

export interface Column {
  /** Table and field of HSDS where it has them. */
  name: string;
  of: ColumnOf;
  /** Path in the contract. */
  path: string;
  /** The table needs this column. Those of services are needed where the table has any of them. */
  required: boolean;
  meaning: string;
  cell: Cell;
}

const column =
  (of: ColumnOf) =>
  (name: string, path: string, cell: Cell, meaning: string, required = false): Column => ({
    ...{ name, of, path, cell, meaning, required },
  });
const carrier = column('carrier');
const site = column('site');
const service = column('service');
const oneOf = (values: readonly string[]) => `one of ${values.join(', ')}`;
const someOf = (values: readonly string[]) => `any of ${values.join(', ')}, with ; between them`;

/** The columns of the table, in the order of an export. One row is one offer at a site, or a site without offers. */
export const COLUMNS: readonly Column[] = [
  carrier('organization.id', 'id', word, 'UUID of the carrier', true),
  carrier('organization.name', 'name', text, 'name of the carrier', true),
  carrier('organization.association', 'association', word, oneOf(ASSOCIATIONS), true),
  carrier('organization.law_regime', 'lawRegime', word, `data-protection law, ${oneOf(LAW_REGIMES)}`, true),
  carrier('organization.description', 'description', text, 'what the carrier says of itself'),
  carrier('organization.website', 'website', word, 'address with https:// or http://'),
  carrier('organization.email', 'email', word, 'e-mail address'),

  site('location.id', 'id', word, 'UUID of the site', true),
  site('location.name', 'name', text, 'name of the site', true),
  site('location.description', 'description', text, 'what the site says of itself'),
  site('location.location_type', 'virtual', locationType, 'physical, or virtual for a site without a place'),
  site('address.address_1', 'address.street', text, 'street and number', true),
  site('address.postal_code', 'address.postalCode', word, 'five digits', true),
  site('address.city', 'address.place', text, 'place', true),
  site(
    'location.district',
    'districtCode',
    word,
    'official key (AGS), where the postal code lies in several districts',
  ),
  site('location.latitude', 'position.lat', decimal, 'degrees (WGS 84); without it the place of the postal code'),
  site('location.longitude', 'position.lon', decimal, 'degrees (WGS 84)'),
  site('phone.number', 'phone', word, 'international, like +493023125001'),
  site('contact.email', 'email', word, 'e-mail address'),
  site('location.url', 'website', word, 'address with https:// or http://'),
  site('language.code', 'languages', list, someOf(COUNSELLING_LANGUAGES)),
  site('location.channels', 'channels', list, someOf(CHANNELS)),
  site(
    'service_area.extent',
    'serviceAreas',
    list,
    'official keys (AGS) of the districts it serves, with ; between them',
  ),
  site(
    'schedule.opening_hours',
    'openingHours',
    openingHours,
    'like Mo 09:00-12:00; Tu 13:00-17:00 by-appointment; We 09:00-12:00 holidays-open',
  ),
  site('schedule.by_appointment', 'byAppointment', yesNo, 'yes where appointments are possible at other times'),
  site('accessibility.description', 'accessibility', textOrNull, 'access with a wheelchair and the like'),
  site('location.assured_date', 'assuredOn', word, 'when someone last confirmed this, YYYY-MM-DD'),

  service('service.id', 'id', word, 'UUID of the offer', true),
  service('service.name', 'name', text, 'name of the offer', true),
  service('service.kind', 'kind', word, oneOf(SERVICE_KINDS), true),
  service('service.description', 'description', text, 'what is offered'),
  service('service.topics', 'topics', list, someOf(TOPICS)),
  service('service.minimum_age', 'minAge', decimal, 'in years; 12 where it is empty'),
  service('service.maximum_age', 'maxAge', decimal, 'in years; 27 where it is empty'),
];

const byName = new Map(COLUMNS.map((each) => [each.name, each]));

/** A column by its name in the first row of a table; case and what stands around it do not count. */
export const findColumn = (name: string): Column | undefined => byName.get(name.trim().toLowerCase());

/** The column that holds a field of the contract, or the group of fields that it belongs to. */
export function columnName(of: ColumnOf, path: string): string {
  if (path === 'carrierId') return 'organization.id';
  if (path === 'siteId') return 'location.id';
  if (path === 'address') return 'address.postal_code';
  const own = COLUMNS.filter((each) => each.of === of);
  const found = own.find((each) => path === each.path || path.startsWith(`${each.path}.`));
  return (found ?? own.find((each) => each.path.startsWith(`${path}.`)))?.name ?? '';
}
