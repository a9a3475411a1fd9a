import { largeDirectory, loadReferenceData } from '@jmd-digital/content';
import type { Directory, OpeningHours, Site } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { type BrokenText, breakText, cellsOf, rowOf } from '../../test/broken-text.ts';
import { assembleDirectory } from './assemble.ts';
import { planDirectoryChange } from './change-plan.ts';
import { COLUMNS } from './csv/columns.ts';
import { readCsv } from './csv/read.ts';
import { exportCsv } from './csv/write.ts';
import { exportHsdsJson } from './hsds/export.ts';
import { readHsdsJson } from './hsds/read.ts';
import type { DraftDirectory, ProblemReason } from './import-problem.ts';
import { createPlaceIndex } from './place-index.ts';

const BROKEN_ROWS = 37;
const SITES = 10_000;
/** Big files; far more than they take, so that a busy machine does not fail them. */
const TIMEOUT = 240_000;

const reference = loadReferenceData();
const places = createPlaceIndex(reference);
const UNKNOWN_ID = '00000000-0000-4000-8000-00000000dead';

/** What a fault does away with: the site with its offer, the offer alone, or nothing, as another row says it well. */
type Loses = 'site' | 'offer' | 'nothing';
interface Told {
  line: number;
  field: string;
  reason: ProblemReason;
}

const morning: OpeningHours = {
  weekday: 1,
  opens: '09:00',
  closes: '12:00',
  publicHolidays: 'closed',
  byAppointment: false,
};
const afternoon: OpeningHours = { ...morning, opens: '13:00', closes: '16:00' };

const large = largeDirectory(reference, SITES);
const inOrder = <T extends { id: string }>(all: readonly T[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const position = (index: number) => 100 + index * 250;

/** 10,000 sites in the order of their ids. Those to be broken have everything that a fault needs; others have long texts. */
function directoryWith(isBare: (victim: number) => boolean): Directory {
  const victims = new Map(Array.from({ length: BROKEN_ROWS }, (_, victim) => [position(victim), victim]));
  return {
    carriers: inOrder(large.carriers),
    sites: inOrder(large.sites).map((site, index): Site => {
      const victim = victims.get(index);
      if (victim === undefined) return index % 50 === 0 ? { ...site, description: 'Eins,\n"zwei"\r\n\ndrei' } : site;
      return {
        ...site,
        website: 'https://example.org',
        languages: ['de', 'ar'],
        openingHours: [morning, afternoon],
        assuredOn: '2026-11-01',
        services: isBare(victim) ? [] : site.services.slice(0, 1),
      };
    }),
  };
}

function without({ carriers, sites }: Directory, losses: readonly Loses[]): Directory {
  const lossAt = new Map(losses.map((loss, victim) => [position(victim), loss]));
  return {
    carriers,
    sites: sites.flatMap((site, index) => {
      const loss = lossAt.get(index);
      if (loss === 'site') return [];
      return [loss === 'offer' ? { ...site, services: [] } : site];
    }),
  };
}

function expectTold(drafts: DraftDirectory, expected: readonly Told[], rest: Directory): void {
  const { directory, problems } = assembleDirectory(drafts, places);
  const told = problems.map(({ line, field, reason, severity }) => ({ line, field, reason, severity }));
  const sorted = expected.toSorted((a, b) => a.line - b.line).map((one) => ({ ...one, severity: 'error' }));
  expect(told).toEqual(sorted);
  for (const { message } of problems) expect(message).toMatch(/^[A-Z].{10,}\.$/);
  expect(planDirectoryChange(rest, directory, { replace: true }).isEmpty).toBe(true);
}

/** Breaks one line of a JSON record. `told` says which line is named, counted from the broken one; `record` is its first. */
interface JsonFault {
  field: string;
  reason: ProblemReason;
  line: RegExp;
  from: RegExp | string;
  to: string;
  told?: number | 'record';
  /** A line to be found before `line` is looked for. */
  after?: RegExp;
  bare?: true;
}

const quoted = /(?<=: )".*"/;
const SITE_FAULTS: readonly JsonFault[] = [
  { field: '.name', reason: 'missing', line: /^ {6}"name"/, from: 'name', to: 'was', told: 'record' },
  { field: '.name', reason: 'missing', line: /^ {6}"name"/, from: quoted, to: '""' },
  { field: '.name', reason: 'too_long', line: /^ {6}"name"/, from: quoted, to: `"${'x'.repeat(201)}"` },
  { field: '.name', reason: 'invalid', line: /^ {6}"name"/, from: quoted, to: '"a\\u0000b"' },
  { field: '.name', reason: 'invalid', line: /^ {6}"name"/, from: quoted, to: '["JMD"]' },
  { field: '.description', reason: 'too_long', line: /^ {6}"description"/, from: quoted, to: `"${'x'.repeat(4001)}"` },
  { field: '.location_type', reason: 'invalid', line: /"location_type"/, from: quoted, to: '"online"' },
  { field: '.url', reason: 'invalid', line: /^ {6}"url"/, from: quoted, to: '"javascript:alert(1)"' },
  { field: '.contacts[0].email', reason: 'invalid', line: /"email"/, from: quoted, to: '"nobody"' },
  { field: '.phones[0].number', reason: 'invalid', line: /"number"/, from: quoted, to: '"030 23125000"' },
  { field: '.latitude', reason: 'invalid', line: /"latitude"/, from: /[\d.]+/, to: '95' },
  { field: '.longitude', reason: 'invalid', line: /"longitude"/, from: /[\d.]+/, to: '"east"' },
  { field: '.addresses[0].postal_code', reason: 'invalid', line: /"postal_code"/, from: quoted, to: '"1067"' },
  {
    field: '.addresses[0].postal_code',
    reason: 'unknown_postal_code',
    line: /"postal_code"/,
    from: quoted,
    to: '"99999"',
  },
  { field: '.addresses[0].address_1', reason: 'missing', line: /"address_1"/, from: quoted, to: '" "' },
  { field: '.languages[1].code', reason: 'unknown_value', line: /"code": "ar"/, from: quoted, to: '"xx"' },
  { field: '.service_areas[0].extent', reason: 'unknown_district', line: /"extent"/, from: quoted, to: '"00000"' },
  { field: '.attributes[0].value', reason: 'unknown_district', line: /^ {10}"value"/, from: quoted, to: '"00000"' },
  { field: '.attributes[0].value', reason: 'invalid', line: /^ {10}"value"/, from: quoted, to: '"1461"' },
  { field: '.schedules[0].byday', reason: 'invalid', line: /"byday"/, from: quoted, to: '"XX"' },
  { field: '.schedules[0].opens_at', reason: 'invalid', line: /"opens_at"/, from: quoted, to: '"9 Uhr"' },
  { field: '.schedules[0].closes_at', reason: 'invalid', line: /"closes_at"/, from: quoted, to: '"08:00"' },
  { field: '.schedules[1]', reason: 'overlap', line: /"opens_at": "13/, from: quoted, to: '"11:59"', told: -4 },
  { field: '.assured_date', reason: 'invalid', line: /"assured_date"/, from: quoted, to: '"2026-02-30"' },
  { field: '', reason: 'syntax', line: /^ {6}"name"/, from: '":', to: '"' },
  { field: '', reason: 'syntax', line: /^ {6}"description"/, from: '",', to: ',' },
  { field: '', reason: 'syntax', line: /"latitude"/, from: '.', to: ',' },
  { field: '.id', reason: 'missing', line: /^ {6}"id"/, from: 'id', to: 'was', told: 'record', bare: true },
  { field: '.id', reason: 'invalid', line: /^ {6}"id"/, from: quoted, to: '"4711"', bare: true },
  {
    field: '.organization_id',
    reason: 'unknown_reference',
    line: /n_id"/,
    from: quoted,
    to: `"${UNKNOWN_ID}"`,
    bare: true,
  },
  { field: '.organization_id', reason: 'missing', line: /n_id"/, from: 'n_id', to: 'n', told: 'record', bare: true },
];

const OFFER_FAULTS: readonly JsonFault[] = [
  { field: '.name', reason: 'missing', line: /^ {6}"name"/, from: 'name', to: 'was', told: 'record' },
  { field: '.maximum_age', reason: 'invalid', line: /"maximum_age"/, from: /\d+/, to: '1' },
  { field: '.minimum_age', reason: 'invalid', line: /"minimum_age"/, from: /\d+/, to: '"young"' },
  {
    field: '.attributes',
    reason: 'missing',
    line: /"taxonomy_term_id"/,
    from: quoted,
    to: `"${UNKNOWN_ID}"`,
    told: -4,
  },
  {
    field: '.service_at_locations[0].location_id',
    reason: 'unknown_reference',
    line: /"location_id"/,
    from: quoted,
    to: `"${UNKNOWN_ID}"`,
  },
  { field: '', reason: 'syntax', line: /^ {6}"name"/, from: '",', to: '"', told: 1 },
];

function breakRecord(text: BrokenText, idLine: number, record: string, fault: JsonFault): Told {
  const line = text.find(fault.line, idLine);
  text.replace(line, fault.from, fault.to);
  const told = fault.told === 'record' ? idLine - 1 : line + (fault.told ?? 0);
  return { line: told, field: record + fault.field, reason: fault.reason };
}

test(
  '37 broken records among 10,000 sites of HSDS JSON are named by line and field, and nothing else is',
  () => {
    const faults = [...SITE_FAULTS, ...OFFER_FAULTS];
    expect(faults).toHaveLength(BROKEN_ROWS);
    const directory = directoryWith((victim) => faults[victim]?.bare ?? false);
    const offers = directory.sites.flatMap(({ services }) => services.map(({ id }) => id));
    const text = breakText(exportHsdsJson(directory));
    let line = 1;
    const expected = faults.map((fault, victim) => {
      const ofSite = victim < SITE_FAULTS.length;
      const site = directory.sites[position(victim)];
      const id = (ofSite ? site?.id : site?.services[0]?.id) ?? '';
      line = text.find(`      "id": "${id}"`, line);
      const record = ofSite ? `locations[${position(victim)}]` : `services[${offers.indexOf(id)}]`;
      return breakRecord(text, line, record, fault);
    });
    const rest = without(
      directory,
      faults.map((_, victim) => (victim < SITE_FAULTS.length ? 'site' : 'offer')),
    );
    expectTold(readHsdsJson(text.lines.join('\n')), expected, rest);
  },
  TIMEOUT,
);

/** Breaks one cell of a row, or the row itself where `column` is empty. */
type CsvFault = readonly [column: string, reason: ProblemReason, value: string, loses: Loses];

const CSV_FAULTS: readonly CsvFault[] = [
  ['organization.id', 'missing', '', 'site'],
  ['organization.id', 'invalid', '4711', 'site'],
  ['organization.association', 'unknown_value', 'zirkus', 'nothing'],
  ['location.id', 'missing', '', 'site'],
  ['location.id', 'invalid', '4711', 'site'],
  ['location.name', 'missing', '', 'site'],
  ['location.name', 'too_long', 'x'.repeat(201), 'site'],
  ['location.name', 'invalid', 'a\0b', 'site'],
  ['location.description', 'too_long', 'x'.repeat(4001), 'site'],
  ['location.location_type', 'invalid', 'online', 'site'],
  ['address.address_1', 'missing', ' ', 'site'],
  ['address.postal_code', 'invalid', '1067', 'site'],
  ['address.postal_code', 'unknown_postal_code', '99999', 'site'],
  ['address.city', 'missing', '', 'site'],
  ['location.district', 'unknown_district', '00000', 'site'],
  ['location.district', 'invalid', '1461', 'site'],
  ['location.latitude', 'invalid', '95', 'site'],
  ['location.longitude', 'invalid', 'east', 'site'],
  ['phone.number', 'invalid', '030 23125000', 'site'],
  ['contact.email', 'invalid', 'nobody', 'site'],
  ['location.url', 'invalid', 'javascript:alert(1)', 'site'],
  ['language.code', 'unknown_value', 'de; xx', 'site'],
  ['location.channels', 'unknown_value', 'pigeon', 'site'],
  ['service_area.extent', 'unknown_district', '00000', 'site'],
  ['schedule.opening_hours', 'invalid', 'Mo 09:00', 'site'],
  ['schedule.opening_hours', 'invalid', 'Mo 12:00-09:00', 'site'],
  ['schedule.opening_hours', 'overlap', 'Mo 09:00-12:00; Mo 11:59-16:00', 'site'],
  ['schedule.by_appointment', 'invalid', 'maybe', 'site'],
  ['location.assured_date', 'invalid', '2026-02-30', 'site'],
  ['service.id', 'missing', '', 'offer'],
  ['service.id', 'duplicate_id', 'THE FIRST', 'offer'],
  ['service.name', 'missing', '', 'offer'],
  ['service.kind', 'unknown_value', 'party', 'offer'],
  ['service.topics', 'unknown_value', 'school; weather', 'offer'],
  ['service.maximum_age', 'invalid', '1', 'offer'],
  ['', 'syntax', 'one cell more', 'site'],
  ['', 'syntax', '"', 'site'],
];

test(
  '37 broken rows among 10,000 sites of a table are named by line and column, and nothing else is',
  () => {
    expect(CSV_FAULTS).toHaveLength(BROKEN_ROWS);
    const directory = directoryWith(() => false);
    const firstOffer = directory.sites[0]?.services[0]?.id ?? '';
    const text = breakText(exportCsv(directory));
    const expected = CSV_FAULTS.map(([column, reason, value], victim): Told => {
      const line = text.find(directory.sites[position(victim)]?.id ?? 'none');
      const cells = cellsOf(text.lines[line - 1]?.trimEnd() ?? '');
      if (column === '') {
        const by = value === '"' ? rowOf(cells).replace(',JMD', ',"JMD') : rowOf([...cells, value]);
        text.lines[line - 1] = `${by}\r`;
      } else {
        const index = COLUMNS.findIndex(({ name }) => name === column);
        cells[index] = value === 'THE FIRST' ? firstOffer : value;
        text.lines[line - 1] = `${rowOf(cells)}\r`;
      }
      return { line, field: column, reason };
    });
    const rest = without(
      directory,
      CSV_FAULTS.map(([, , , loses]) => loses),
    );
    expectTold(readCsv(text.lines.join('\n')), expected, rest);
  },
  TIMEOUT,
);
