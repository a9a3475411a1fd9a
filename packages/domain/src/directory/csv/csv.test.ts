import { demoDirectory, largeDirectory, loadReferenceData } from '@jmd-digital/content';
import type { Directory } from '@jmd-digital/schemas';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
// @boundaries-ignore A list of strings, not code; the testkit itself needs a database.
import naughtyStrings from '../../../../testkit/data/blns.json' with { type: 'json' };
import { arbitraryDirectory } from '../../../test/arbitrary-directory.ts';
import { assembleDirectory } from '../assemble.ts';
import { createPlaceIndex } from '../place-index.ts';
import { COLUMNS } from './columns.ts';
import { readCsv } from './read.ts';
import { exportCsv } from './write.ts';

const reference = loadReferenceData();
const places = createPlaceIndex(reference);
const importCsv = (file: string) => assembleDirectory(readCsv(file), places);

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
/** Carriers come in the order of their sites. */
const sorted = ({ carriers, sites }: Directory) => ({ carriers: carriers.toSorted(byId), sites });

test('What was exported comes back as it was: text in every script, quotes, line ends, formulas', () => {
  for (const directory of [demoDirectory(reference), largeDirectory(reference, 1_000), { carriers: [], sites: [] }]) {
    const back = importCsv(exportCsv(directory));
    expect({ ...back, directory: sorted(back.directory) }).toEqual({ directory: sorted(directory), problems: [] });
  }
  fc.assert(
    fc.property(arbitraryDirectory(reference.places.slice(0, 20)), (directory) => {
      const back = importCsv(exportCsv(directory));
      expect(back.problems).toEqual([]);
      expect(sorted(back.directory)).toEqual(sorted(directory));
    }),
    { numRuns: 300 },
  );
});

test('No exported cell begins like a formula', () => {
  fc.assert(
    fc.property(arbitraryDirectory(reference.places.slice(0, 20)), (directory) => {
      const { data } = Papa.parse<string[]>(exportCsv(directory), { newline: '\r\n', delimiter: ',' });
      expect(data.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    }),
  );
});

const HEADER = COLUMNS.map(({ name }) => name);
const GOOD: Record<string, string> = {
  'organization.id': '00000000-0000-7000-8000-000000000001',
  'organization.name': 'Träger',
  'organization.association': 'awo',
  'organization.law_regime': 'dsgvo',
  'location.id': '00000000-0000-7000-8000-000000000010',
  'location.name': 'JMD Dresden',
  'address.address_1': 'Beispielweg 1',
  'address.postal_code': '01067',
  'address.city': 'Dresden',
  'service.id': '00000000-0000-7000-8000-000000000020',
  'service.name': 'Beratung',
  'service.kind': 'counselling',
};
/** A table of rows; each is the good one with other cells, and by itself a site and an offer of its own. */
const table = (rows: Record<string, string>[], delimiter = ',', newline = '\n', header = HEADER) =>
  Papa.unparse(
    [header, ...rows.map((more, index) => header.map((name) => ({ ...GOOD, ...idsOf(index), ...more })[name] ?? ''))],
    { delimiter, newline },
  );
const idsOf = (index: number) => ({
  'location.id': `00000000-0000-7000-8000-1000000000${10 + index}`,
  'service.id': `00000000-0000-7000-8000-2000000000${10 + index}`,
});
const told = (file: string) =>
  importCsv(file).problems.map(
    ({ line, field, reason, severity }) => `${line} ${field} ${reason}${severity === 'hint' ? '?' : ''}`,
  );

test('Commas, semicolons and tabs; LF, CRLF and CR; with a byte-order mark or without, in any order of columns', () => {
  const expected = importCsv(table([{}, {}]));
  expect(expected.problems).toEqual([]);
  expect(expected.directory.sites).toHaveLength(2);
  const more = { 'location.description': 'eins; zwei, "drei"\tvier', 'language.code': 'de; ar;en' };
  for (const delimiter of [',', ';', '\t']) {
    for (const newline of ['\n', '\r\n', '\r']) {
      const file = table([more, { 'location.name': 'zwei' }], delimiter, newline, HEADER.toReversed());
      for (const text of [
        file,
        `\uFEFF${file}`,
        `${file}${newline}${newline}`,
        file.replace('location.name', ' Location.NAME '),
      ]) {
        const { directory, problems } = importCsv(text);
        expect(problems).toEqual([]);
        expect(directory.sites.map(({ name }) => name)).toEqual(['JMD Dresden', 'zwei']);
        expect(directory.sites[0]).toMatchObject({
          description: 'eins; zwei, "drei"\tvier',
          languages: ['de', 'ar', 'en'],
        });
      }
    }
  }
});

test('A problem names the physical line that its row begins in, whatever line ends stand in cells and between rows', () => {
  const rows: Record<string, string>[] = [
    { 'location.description': 'a\nb\nc' },
    { 'phone.number': 'x' },
    {},
    { 'contact.email': 'x' },
  ];
  expect(told(table(rows))).toEqual(['5 phone.number invalid', '7 contact.email invalid']);
  expect(told(table(rows, ';', '\r\n'))).toEqual(['5 phone.number invalid', '7 contact.email invalid']);
  expect(told(table(rows).replace('\n', '\n\n,,,\n'))).toEqual(['7 phone.number invalid', '9 contact.email invalid']);
});

const POSITION = { 'location.latitude': '51.05', 'location.longitude': '13.74' };

test.each([
  ['organization.id', 'AWO', 'invalid'],
  ['organization.association', 'circus', 'unknown_value'],
  ['organization.law_regime', '', 'missing'],
  ['organization.website', 'example.org', 'invalid'],
  ['location.id', '', 'missing'],
  ['location.name', ' ', 'missing'],
  ['location.location_type', 'postal', 'invalid'],
  ['address.address_1', '', 'missing'],
  ['address.postal_code', '1067', 'invalid'],
  ['address.postal_code', '99999', 'unknown_postal_code'],
  ['address.city', 'x'.repeat(201), 'too_long'],
  ['location.district', '99999', 'unknown_district'],
  ['location.district', '14713', 'district_mismatch?'],
  ['location.latitude', '91', 'invalid'],
  ['location.latitude', 'north', 'invalid'],
  ['phone.number', '0351 47', 'invalid'],
  ['language.code', 'de; klingon', 'unknown_value'],
  ['location.channels', 'fax', 'unknown_value'],
  ['service_area.extent', '14612; 99999', 'unknown_district'],
  ['schedule.opening_hours', 'Mon 9 to 12', 'invalid'],
  ['schedule.opening_hours', 'Mo 09:00-12:00 sometimes', 'invalid'],
  ['schedule.opening_hours', 'Mo 9:00-12:00', 'invalid'],
  ['schedule.opening_hours', 'Mo 12:00-09:00', 'invalid'],
  ['schedule.opening_hours', 'Mo 09:00-12:00; Mo 11:00-13:00', 'overlap'],
  ['schedule.by_appointment', 'perhaps', 'invalid'],
  ['location.assured_date', '1.2.2026', 'invalid'],
  ['service.id', '7', 'invalid'],
  ['service.kind', '', 'missing'],
  ['service.topics', 'school; football', 'unknown_value'],
  ['service.minimum_age', 'twelve', 'invalid'],
  ['service.maximum_age', '11', 'invalid'],
])('%s with %j is one problem: %s', (field, cell, reason) => {
  expect(told(table([{}, { ...POSITION, [field]: cell }, {}]))).toEqual([`3 ${field} ${reason}`]);
});

test('The mini-format of opening hours, in any case and with a dash of any length', () => {
  const hours = 'Mo 09:00-12:00; tu 13:00 – 24:00 by-appointment;We 00:00-12:00 HOLIDAYS-OPEN by-appointment;';
  const { directory, problems } = importCsv(table([{ 'schedule.opening_hours': hours }]));
  expect(problems).toEqual([]);
  expect(directory.sites[0]?.openingHours).toEqual([
    { weekday: 1, opens: '09:00', closes: '12:00', publicHolidays: 'closed', byAppointment: false },
    { weekday: 2, opens: '13:00', closes: '24:00', publicHolidays: 'closed', byAppointment: true },
    { weekday: 3, opens: '00:00', closes: '12:00', publicHolidays: 'open', byAppointment: true },
  ]);
});

test('German spreadsheets: decimal comma, ja and nein', () => {
  const more = { 'location.latitude': '51,05', 'location.longitude': '13,74', 'schedule.by_appointment': 'Ja' };
  const { directory, problems } = importCsv(table([more], ';'));
  expect(problems).toEqual([]);
  expect(directory.sites[0]).toMatchObject({ position: { lat: 51.05, lon: 13.74 }, byAppointment: true });
});

test('Rows without service cells are sites without offers, rows without location cells are carriers without sites', () => {
  const noService = { 'service.id': '', 'service.name': '', 'service.kind': '' };
  const noSite = Object.fromEntries(
    HEADER.filter((name) => !name.startsWith('organization.')).map((name) => [name, '']),
  );
  const other = { ...noSite, 'organization.id': '00000000-0000-7000-8000-000000000002' };
  const { directory, problems } = importCsv(table([noService, other]));
  expect(problems).toEqual([]);
  expect(directory.carriers).toHaveLength(2);
  expect(directory.sites.map(({ services }) => services)).toEqual([[]]);
});

test('Rows of one site that differ are a hint at the second; another name, or an offer twice, is an error', () => {
  const ids = { ...idsOf(0), 'service.id': GOOD['service.id'] ?? '' };
  const other = { ...idsOf(0), 'service.id': GOOD['location.id'] ?? '' };
  expect(
    told(table([{}, { ...ids, 'contact.email': 'a@example.org' }, ids, { ...other, 'location.name': 'anders' }])),
  ).toEqual(['3 contact.email conflicting?', '4 service.id duplicate_id', '5 location.id duplicate_id']);
});

test('A missing column is one error, also where every row lacks it; an unknown one is one hint', () => {
  const header = [
    ...HEADER.filter((name) => !['organization.law_regime', 'address.city'].includes(name)),
    'remarks',
    '',
  ];
  expect(told(table([{}, {}], ',', '\n', header))).toEqual([
    '1 organization.law_regime missing',
    '1 address.city missing',
    '1 remarks unknown_field?',
  ]);
  expect(told(table([{}], ',', '\n', [...HEADER, 'remarks']))).toEqual(['1 remarks unknown_field?']);
  expect(told(table([{}], ',', '\n', [...HEADER, 'location.name']))).toEqual(['1 location.name conflicting']);
  expect(
    told(
      table(
        [{}],
        ',',
        '\n',
        HEADER.filter((name) => !name.startsWith('service.')),
      ),
    ),
  ).toEqual([]);
  expect(
    told(
      table(
        [{}],
        ',',
        '\n',
        HEADER.filter((name) => name !== 'service.kind'),
      ),
    ),
  ).toEqual(['1 service.kind missing']);
});

test('A file that is no table of ours is one error', () => {
  for (const file of ['', '\uFEFF', '\n\n', '{"organizations": []}', 'a,b\n1,2', '"']) {
    expect(told(file)).toEqual([expect.stringMatching(/^\d+ {2}syntax$/)]);
  }
});

test('A row with a lost quote, too many or too few cells is one error, and the rows after it are read', () => {
  const lines = table([{}, { 'location.description': 'a, "b"' }, {}, { 'phone.number': 'x' }]).split('\n');
  const broken = (at: number, change: (line: string) => string) =>
    told(lines.map((line, index) => (index === at ? change(line) : line)).join('\n'));
  expect(broken(1, (line) => line.replace('JMD', '"JMD'))).toEqual(['2  syntax', '5 phone.number invalid']);
  expect(broken(3, (line) => line.replace('JMD', '"JMD'))).toEqual(['4  syntax', '5 phone.number invalid']);
  expect(broken(2, (line) => line.replace('b""', 'b"'))).toEqual(['3  syntax', '5 phone.number invalid']);
  expect(broken(1, (line) => `${line},surplus`)).toEqual(['2  syntax', '5 phone.number invalid']);
  expect(broken(1, (line) => `${line},,,`)).toEqual(['5 phone.number invalid']);
  expect(broken(3, (line) => line.split(',').slice(0, 9).join())).toEqual(['4  syntax', '5 phone.number invalid']);
});

test('Cells left out at the end of a row are empty ones', () => {
  const noService = { 'service.id': '', 'service.name': '', 'service.kind': '' };
  expect(told(table([noService]).replace(/,+$/, ''))).toEqual([]);
});

test('Every naughty string is read as a file without a crash, and comes back intact where it is taken', () => {
  for (const naughty of naughtyStrings) {
    for (const file of [naughty, `${HEADER.join()}\n${naughty}`, `${naughty}\n${table([{}])}`]) importCsv(file);
    const { directory, problems } = importCsv(table([{ 'location.name': naughty, 'location.description': naughty }]));
    const name = naughty.trim();
    const fits = name !== '' && [...name].length <= 200;
    expect({ naughty, fields: problems.map(({ field }) => field) }).toEqual({
      naughty,
      fields: fits ? [] : ['location.name'],
    });
    if (!fits) continue;
    expect(directory.sites[0]).toMatchObject({ name, description: name });
    expect(sorted(importCsv(exportCsv(directory)).directory)).toEqual(sorted(directory));
    for (const field of HEADER) importCsv(table([{ [field]: naughty }]));
  }
});

test('A quote lost in every row of a long table is an error in each, without reading the table again and again', () => {
  const rows = 40_000;
  const cells = ','.repeat(HEADER.length - 1);
  for (const row of [`x,"y${cells}`, `x,"y""${cells}`, `x,"y"z${cells}`]) {
    const { problems } = readCsv(`${HEADER.join()}\n${`${row}\n`.repeat(rows)}`);
    expect(problems).toHaveLength(rows);
    expect(problems.at(-1)).toMatchObject({ line: rows + 1, reason: 'syntax' });
  }
});
