import { demoDirectory, largeDirectory, loadReferenceData } from '@jmd-digital/content';
import type { Directory } from '@jmd-digital/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDirectory } from '../../test/arbitrary-directory.ts';
import { assembleDirectory } from './assemble.ts';
import type { Draft, DraftDirectory } from './import-problem.ts';
import { createPlaceIndex } from './place-index.ts';

const reference = loadReferenceData();
const places = createPlaceIndex(reference);

type Fields = Record<string, unknown>;
const draftAt = (line: number, value: Fields): Draft => ({
  value,
  lineOf: () => line,
  fieldOf: (path) => `file.${path}`,
});

/** A directory as a parser would give it, each record on a line of its own: carriers, then sites, then offers. */
function draftsOf({ carriers, sites }: Directory): DraftDirectory {
  let line = 0;
  const next = (value: Fields) => draftAt(++line, value);
  return {
    carriers: carriers.map((carrier) => next({ ...carrier })),
    sites: sites.map(({ services: _, ...bare }) => next(bare)),
    services: sites.flatMap(({ id, services }) => services.map((offer) => next({ ...offer, siteId: id }))),
    problems: [],
  };
}

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const carrier = (more: Fields = {}): Fields => ({
  ...{ id: id(1), name: 'Träger', association: 'awo', lawRegime: 'dsgvo' },
  ...more,
});
const site = (more: Fields = {}): Fields => ({
  ...{ id: id(10), carrierId: id(1), name: 'JMD Dresden' },
  address: { street: 'Beispielweg 1', postalCode: '01067', place: 'Dresden' },
  ...more,
});
const offer = (more: Fields = {}): Fields => ({
  ...{ id: id(20), siteId: id(10), name: 'Beratung', kind: 'counselling' },
  ...more,
});

/** Carriers from line 1 on, sites from 100 on, offers from 200 on. */
function assemble(carriers: Fields[], sites: Fields[] = [], offers: Fields[] = []) {
  return assembleDirectory(
    {
      carriers: carriers.map((value, index) => draftAt(1 + index, value)),
      sites: sites.map((value, index) => draftAt(100 + index, value)),
      services: offers.map((value, index) => draftAt(200 + index, value)),
      problems: [],
    },
    places,
  );
}

/** Line, field and reason of each problem; hints with a question mark. */
const told = ({ problems }: ReturnType<typeof assembleDirectory>) =>
  problems.map(
    ({ line, field, reason, severity }) =>
      `${line} ${field.replace('file.', '')} ${reason}${severity === 'hint' ? '?' : ''}`,
  );

test('A sound directory comes out as it went in, without a word', () => {
  const demo = demoDirectory(reference);
  expect(assembleDirectory(draftsOf(demo), places)).toEqual({ directory: demo, problems: [] });
  const large = largeDirectory(reference, 2_000);
  expect(assembleDirectory(draftsOf(large), places)).toEqual({ directory: large, problems: [] });
  fc.assert(
    fc.property(arbitraryDirectory(reference.places.slice(0, 20)), (directory) => {
      expect(assembleDirectory(draftsOf(directory), places)).toEqual({ directory, problems: [] });
    }),
  );
});

test('What is absent gets what absence means; district and position come from the postal code', () => {
  const { directory, problems } = assemble([carrier()], [site()], [offer()]);
  expect(problems).toEqual([]);
  expect(directory.carriers).toEqual([{ ...carrier(), description: '', website: null, email: null }]);
  expect(directory.sites[0]).toMatchObject({
    ...{ districtCode: '14612', virtual: false, phone: null, languages: [], openingHours: [], byAppointment: false },
    services: [{ id: id(20), description: '', topics: [], minAge: 12, maxAge: 27 }],
  });
  expect(directory.sites[0]?.position?.lat).toBeCloseTo(51.05, 0);
});

test('A postal code of several districts asks for the district, and takes the place it was told', () => {
  const address = { street: 'Weg 1', postalCode: '59969', place: 'Hallenberg' };
  expect(told(assemble([carrier()], [site({ address })]))).toEqual(['100 districtCode missing']);
  const answered = assemble([carrier()], [site({ address, districtCode: '05958' })]);
  expect(answered.problems).toEqual([]);
  expect(answered.directory.sites[0]?.districtCode).toBe('05958');
});

test('A virtual site needs no place, and none is made up for it', () => {
  const address = { street: 'Weg 1', postalCode: '01067', place: 'Dresden' };
  const { directory, problems } = assemble(
    [carrier()],
    [site({ virtual: true, address: null }), site({ id: id(11), virtual: true, address })],
  );
  expect(problems).toEqual([]);
  expect(directory.sites.map(({ districtCode, position }) => ({ districtCode, position }))).toEqual([
    { districtCode: null, position: null },
    { districtCode: null, position: null },
  ]);
});

const hours = (weekday: number, opens: string, closes: string) => ({
  ...{ weekday, opens, closes, publicHolidays: 'closed', byAppointment: false },
});
const BROKEN_SITES: [string, Fields][] = [
  ['name missing', { name: undefined }],
  ['name missing', { name: null }],
  ['name missing', { name: '  ' }],
  ['name invalid', { name: 7 }],
  ['name invalid', { name: 'a\0b' }],
  ['name invalid', { name: '\ud800' }],
  ['name too_long', { name: 'x'.repeat(201) }],
  ['description too_long', { description: 'x'.repeat(4001) }],
  ['id missing', { id: undefined }],
  ['id invalid', { id: 'JMD-17' }],
  ['carrierId missing', { carrierId: undefined }],
  ['carrierId unknown_reference', { carrierId: id(9) }],
  ['address missing', { address: null }],
  ['address.street missing', { address: { postalCode: '01067', place: 'Dresden' } }],
  ['address.postalCode invalid', { address: { street: 'a', postalCode: '1067', place: 'Dresden' } }],
  ['address.postalCode unknown_postal_code', { address: { street: 'a', postalCode: '99999', place: 'b' } }],
  ['districtCode invalid', { districtCode: '1461' }],
  ['districtCode unknown_district', { districtCode: '99999' }],
  ['serviceAreas.1 unknown_district', { serviceAreas: ['14612', '14999'] }],
  ['serviceAreas.0 invalid', { serviceAreas: ['Dresden'] }],
  ['position.lat invalid', { position: { lat: 91, lon: 13 } }],
  ['position.lon missing', { position: { lat: 51 } }],
  ['phone invalid', { phone: '0351 123' }],
  ['email invalid', { email: 'a at b' }],
  ['website invalid', { website: 'javascript:alert(1)' }],
  ['languages.1 unknown_value', { languages: ['de', 'klingon'] }],
  ['channels.0 unknown_value', { channels: ['fax'] }],
  ['virtual invalid', { virtual: 'perhaps' }],
  ['assuredOn invalid', { assuredOn: '2026-02-30' }],
  ['openingHours.0 invalid', { openingHours: ['Mo nine to five'] }],
  ['openingHours.0.opens invalid', { openingHours: [hours(1, '9:00', '12:00')] }],
  ['openingHours.0.weekday invalid', { openingHours: [hours(8, '09:00', '12:00')] }],
  ['openingHours.0.closes invalid', { openingHours: [hours(1, '12:00', '09:00')] }],
  ['openingHours.1 overlap', { openingHours: [hours(1, '09:00', '12:00'), hours(1, '11:59', '13:00')] }],
];

test.each(BROKEN_SITES)('A site with %s is named once and left out with its offers', (expected, more) => {
  const broken = assemble(
    [carrier()],
    [site(more), site({ id: id(11) })],
    [offer(), offer({ id: id(21), siteId: id(11) })],
  );
  // An offer of a site that has no id, or another one, refers to nothing in the file.
  const offers = 'id' in more ? ['200 siteId unknown_reference'] : [];
  expect(told(broken)).toEqual([`100 ${expected}`, ...offers]);
  expect(broken.directory.sites.map((each) => each.id)).toEqual([id(11)]);
});

const BROKEN_OFFERS: [string, Fields][] = [
  ['kind missing', { kind: undefined }],
  ['kind unknown_value', { kind: 'party' }],
  ['topics.0 unknown_value', { topics: ['football'] }],
  ['minAge invalid', { minAge: 'twelve' }],
  ['maxAge invalid', { maxAge: 121 }],
  ['maxAge invalid', { minAge: 20, maxAge: 19 }],
  ['siteId missing', { siteId: undefined }],
  ['siteId unknown_reference', { siteId: id(99) }],
  ['id duplicate_id', { id: id(21).toUpperCase() }],
];
test.each(BROKEN_OFFERS)('An offer with %s is named once and left out; its site stays', (expected, more) => {
  const broken = assemble([carrier()], [site()], [offer({ id: id(21) }), offer(more)]);
  expect(told(broken)).toEqual([`201 ${expected}`]);
  expect(broken.directory.sites[0]?.services.map((each) => each.id)).toEqual([id(21)]);
});

test('A broken carrier is named once; its sites and their offers go with it in silence', () => {
  for (const more of [{ association: 'circus' }, { lawRegime: undefined }, { id: 'AWO-1' }]) {
    const broken = assemble(
      [carrier(more), carrier({ id: id(2) })],
      [site({ carrierId: more.id ?? id(1) }), site({ id: id(11), carrierId: id(2) })],
      [offer()],
    );
    expect(told(broken)).toEqual([
      `1 ${Object.keys(more)[0]} ${more.id ? 'invalid' : more.association ? 'unknown_value' : 'missing'}`,
    ]);
    expect(broken.directory.sites.map((each) => each.id)).toEqual([id(11)]);
  }
});

test('A hint leaves its record in', () => {
  const { directory, problems } = assemble([carrier()], [site({ districtCode: '14713' })]);
  expect(told({ directory, problems })).toEqual(['100 districtCode district_mismatch?']);
  expect(directory.sites[0]?.districtCode).toBe('14713');
});

test('What is said again is passed over; the first word counts where the second differs', () => {
  const letters = { id: 'abcdef00-0000-7000-8000-000000000001' };
  const again = assemble(
    [carrier(letters), carrier({ id: letters.id.toUpperCase() }), carrier({ ...letters, email: 'a@example.org' })],
    [['de', 'ar'], ['ar', 'de'], ['ar']].map((languages) => site({ carrierId: letters.id, languages })),
  );
  expect(told(again)).toEqual(['3 email conflicting?', '102 languages conflicting?']);
  expect(again.directory.carriers.map(({ email }) => email)).toEqual([null]);
  expect(again.directory.sites.map(({ languages }) => languages)).toEqual([['de', 'ar']]);
});

test('Another name under the same id is another record, and an error', () => {
  const twice = assemble(
    [carrier(), carrier({ name: 'Anderer' })],
    [site(), site({ name: 'JMD Anders', phone: null })],
  );
  expect(told(twice)).toEqual(['2 id duplicate_id', '101 id duplicate_id']);
});

test('A broken repetition is an error where it stands, also before the sound one', () => {
  const broken = assemble(
    [carrier({ email: 'x' }), carrier({ email: 'x' }), carrier()],
    [site(), site({ phone: 'x' })],
  );
  expect(told(broken)).toEqual(['1 email invalid', '101 phone invalid']);
  expect(broken.directory).toMatchObject({ carriers: [{ email: null }], sites: [{ phone: null }] });
});

test('Lists that are sets name each member once', () => {
  const twice = assemble(
    [carrier()],
    [site({ languages: ['de', 'de'], serviceAreas: ['14612', '14612'], channels: ['chat', 'chat'] })],
    [offer({ topics: ['school', 'school'] })],
  );
  expect(twice.problems).toEqual([]);
  expect(twice.directory.sites[0]).toMatchObject({
    ...{ languages: ['de'], serviceAreas: ['14612'], channels: ['chat'], services: [{ topics: ['school'] }] },
  });
});

test('All problems of a record are told, in the order of lines, and no message repeats what stands in the file', () => {
  const secret = 'Geheim4711';
  const broken = assembleDirectory(
    {
      carriers: [draftAt(9, carrier({ association: secret, email: secret, website: secret }))],
      sites: [draftAt(3, site({ phone: secret, languages: [secret], openingHours: [secret], assuredOn: secret }))],
      services: [draftAt(5, offer({ kind: secret, minAge: secret, topics: [secret] }))],
      problems: [{ line: 4, field: 'x', reason: 'unknown_field', severity: 'hint', message: 'm' }],
    },
    places,
  );
  expect(broken.problems.map(({ line }) => line)).toEqual([3, 3, 3, 3, 4, 5, 5, 5, 9, 9, 9]);
  expect(JSON.stringify(broken.problems)).not.toContain(secret);
});

test('Anything at all in place of values is a problem and never a crash', () => {
  const anyRecord = fc.dictionary(
    fc.constantFrom('id', 'carrierId', 'siteId', 'name', 'address', 'position', 'openingHours', 'languages', 'kind'),
    fc.anything(),
  );
  fc.assert(
    fc.property(fc.array(anyRecord), (records) => {
      const { directory, problems } = assemble(records, records, records);
      expect(directory).toEqual({ carriers: [], sites: [] });
      expect(problems.length > 0).toBe(records.length > 0);
    }),
  );
});
