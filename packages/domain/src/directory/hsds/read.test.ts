import { demoDirectory, loadReferenceData } from '@jmd-digital/content';
import type { Directory } from '@jmd-digital/schemas';
import { describe, expect, test } from 'vitest';
import type { DraftDirectory } from '../import-problem.ts';
import { exportHsdsJson } from './export.ts';
import { readHsdsJson } from './read.ts';
import { toHsdsOrganization, toHsdsService } from './write.ts';

const directory = demoDirectory(loadReferenceData());

/** A carrier with three of its sites, one of them without offers and one virtual. */
const small: Directory = (() => {
  const [site, other] = directory.sites;
  const virtual = directory.sites.find((one) => one.virtual);
  const carrier = directory.carriers.find(({ id }) => id === site?.carrierId);
  if (!site || !other || !virtual || !carrier) throw new Error('the demonstration world is too small');
  const mine = { carrierId: carrier.id };
  return { carriers: [carrier], sites: [{ ...site }, { ...other, ...mine, services: [] }, { ...virtual, ...mine }] };
})();

const services = ({ carriers, sites }: Directory) =>
  sites.flatMap((site) =>
    site.services.map((service) => {
      const carrier = carriers.find(({ id }) => id === site.carrierId);
      if (!carrier) throw new Error('a site without its carrier');
      return toHsdsService(service, site, carrier);
    }),
  );

/** Drafts as the directory that they stand for; absent nullable fields are null there. */
function valuesOf({ carriers, sites, services: offers }: DraftDirectory) {
  const nothing = { address: null, districtCode: null, position: null, phone: null, email: null, website: null };
  return {
    carriers: carriers.map(({ value }) => ({ website: null, email: null, ...value })),
    sites: sites.map(({ value }) => ({
      ...{ ...nothing, accessibility: null, assuredOn: null, ...value },
      services: offers.flatMap(({ value: { siteId, ...offer } }) => (siteId === value.id ? offer : [])),
    })),
  };
}

const sorted = ({ carriers, sites }: { carriers: object[]; sites: object[] }) => {
  const byId = (a: object, b: object) => ((a as { id: string }).id < (b as { id: string }).id ? -1 : 1);
  return { carriers: carriers.toSorted(byId), sites: sites.toSorted(byId) };
};

test('The demonstration world goes out and comes back the same', () => {
  const drafts = readHsdsJson(exportHsdsJson(directory));
  expect(drafts.problems).toEqual([]);
  expect(sorted(valuesOf(drafts))).toEqual(sorted(directory));
});

test('An export does not depend on the order of the directory', () => {
  const { carriers, sites } = directory;
  const turned = { carriers: carriers.toReversed(), sites: sites.toReversed() };
  expect(exportHsdsJson(turned)).toBe(exportHsdsJson(directory));
});

describe('Full services', () => {
  const full = services(small);
  const served = { ...small, sites: small.sites.filter((site) => site.services.length > 0) };
  const page = { total_items: full.length, total_pages: 1, page_number: 1, empty: false, contents: full };

  test.each([
    ['an array', JSON.stringify(full)],
    ['a page', JSON.stringify(page, null, 2)],
    ['lines', full.map((service) => JSON.stringify(service)).join('\n')],
  ])('come as %s', (_name, text) => {
    const drafts = readHsdsJson(text);
    expect(drafts.problems).toEqual([]);
    expect(sorted(valuesOf(drafts))).toEqual(sorted(served));
  });

  test('come alone', () => {
    const { sites } = valuesOf(readHsdsJson(JSON.stringify(full[0], null, 2)));
    expect(sites.map(({ services: offers }) => offers.length)).toEqual([1]);
  });
});

test('Organizations bring their locations along', () => {
  const [carrier] = small.carriers;
  const organizations = carrier ? [toHsdsOrganization(carrier, small.sites)] : [];
  const { carriers, sites } = valuesOf(readHsdsJson(JSON.stringify({ organizations })));
  const bare = { carriers: small.carriers, sites: small.sites.map((site) => ({ ...site, services: [] })) };
  expect(sorted({ carriers, sites })).toEqual(sorted(bare));
});

test.each(['organizations', 'locations'])('An id that stands twice among the %s is an error at the second', (list) => {
  const file = JSON.parse(exportHsdsJson(small)) as Record<string, { id: string; name: string }[]>;
  const [first] = file[list] ?? [];
  const again = { ...first, id: first?.id.toUpperCase(), name: 'JMD Kopie' };
  const text = JSON.stringify({ ...file, [list]: [...(file[list] ?? []), again] }, null, 2);
  const { carriers, sites, problems } = readHsdsJson(text);
  const line = text.split('\n').findIndex((each) => each.includes(again.id ?? 'none')) + 1;
  const field = `${list}[${file[list]?.length}].id`;
  expect(problems).toMatchObject([{ line, field, reason: 'duplicate_id', severity: 'error' }]);
  expect([carriers.length, sites.length]).toEqual([1, 3]);
});

test('A draft knows the line and the JSON path of every field, and of one that is missing', () => {
  const text = exportHsdsJson(small);
  const lines = text.split('\n');
  const { carriers, sites, services: offers } = readHsdsJson(text);
  const [carrier, offer] = [carriers[0], offers[0]];
  const site = sites.find(({ value }) => value.virtual === false && (value.openingHours as unknown[]).length > 1);
  if (!carrier || !offer || !site) throw new Error('no drafts');
  const index = sites.indexOf(site);
  const seen = (draft: typeof site, path: string) => [draft.fieldOf(path), lines[draft.lineOf(path) - 1]?.trim()];

  expect(seen(carrier, '')).toEqual(['organizations[0]', '{']);
  expect(seen(carrier, 'name')).toEqual(['organizations[0].name', `"name": ${JSON.stringify(carrier.value.name)},`]);
  expect(seen(carrier, 'lawRegime')).toEqual([
    'organizations[0].attributes[1].value',
    `"value": "${carrier.value.lawRegime}",`,
  ]);
  const { postalCode } = site.value.address as { postalCode: string };
  expect(seen(site, 'address.postalCode')).toEqual([
    `locations[${index}].addresses[0].postal_code`,
    `"postal_code": "${postalCode}",`,
  ]);
  const hours = site.value.openingHours as { closes: string }[];
  expect(seen(site, 'openingHours.1.closes')).toEqual([
    `locations[${index}].schedules[1].closes_at`,
    `"closes_at": "${hours[1]?.closes}"`,
  ]);
  expect(seen(site, 'openingHours.1')[0]).toBe(`locations[${index}].schedules[1]`);
  expect(seen(offer, 'siteId')).toEqual([
    'services[0].service_at_locations[0].location_id',
    `"location_id": "${offer.value.siteId}"`,
  ]);
  const nameless = readHsdsJson('{"locations": [\n{"id": "x"}\n]}').sites[0];
  expect([nameless?.fieldOf('name'), nameless?.lineOf('name')]).toEqual(['locations[0].name', 2]);
});

test('What is broken is named by line, and the rest is read', () => {
  const lines = exportHsdsJson(directory).split('\n');
  const at = lines.findIndex((line) => line.includes('"location_type"'));
  lines[at] = '      "location_type" "physical",';
  const { sites, problems } = readHsdsJson(lines.join('\n'));
  expect(problems).toMatchObject([{ line: at + 1, reason: 'syntax', severity: 'error', field: 'locations[0]' }]);
  expect(sites).toHaveLength(directory.sites.length - 1);
});

describe('HSDS of others', () => {
  const id = (digit: number) => `${String(digit).repeat(8)}-0000-4000-8000-000000000000`;
  const place = (digit: number, more: object = {}) => ({
    id: id(digit + 4),
    location: { id: id(digit), location_type: 'physical', name: `L${digit}`, ...more },
  });
  const readOne = (more: object, ...places: object[]) =>
    readHsdsJson(JSON.stringify([{ id: id(1), name: 'S', status: 'active', service_at_locations: places, ...more }]));

  test('Services at several locations become an offer at each of them', () => {
    const { services: offers } = readOne({}, place(2), place(3));
    expect(offers.map(({ value }) => [value.id, value.siteId])).toEqual([
      [id(6), id(2)],
      [id(7), id(3)],
    ]);
  });

  test('What only the service says counts for its site', () => {
    const { sites } = readOne(
      { email: 'a@example.org', languages: [{ code: 'deu' }, { code: 'prs' }, { code: 'kmr' }, { code: 'xx' }] },
      place(2, { phones: [{ number: '+49 (0)30 / 231 25-001' }] }),
    );
    expect(sites[0]?.value).toMatchObject({ email: 'a@example.org', phone: '+493023125001' });
    expect(sites[0]?.value.languages).toEqual(['de', 'fa-AF', 'ku', 'xx']);
  });

  test('Hours of several days and with seconds or an offset become entries; others are left out with a hint', () => {
    const schedules = [
      { freq: 'WEEKLY', byday: 'MO, tu', opens_at: '09:00:00', closes_at: '12:00+01:00' },
      { freq: 'MONTHLY', byday: '1WE', opens_at: '09:00', closes_at: '10:00' },
      { byday: 'XX', opens_at: '09:00Z', closes_at: '10:00' },
    ];
    const { sites, problems } = readOne({}, place(2, { schedules }));
    const entry = { publicHolidays: 'closed', byAppointment: false };
    expect(sites[0]?.value.openingHours).toEqual([
      { weekday: 1, opens: '09:00', closes: '12:00', ...entry },
      { weekday: 2, opens: '09:00', closes: '12:00', ...entry },
      { weekday: 'XX', opens: '09:00Z', closes: '10:00', ...entry },
    ]);
    expect(problems).toMatchObject([{ severity: 'hint', field: expect.stringMatching(/schedules\[1\]\.freq$/) }]);
  });

  test('Services that have ended are left out with a hint', () => {
    const { services: offers, problems } = readOne({ status: 'defunct' }, place(2));
    expect(offers).toEqual([]);
    expect(problems).toMatchObject([{ severity: 'hint', field: '[0].status' }]);
  });

  test('A location that says two things is read as it stands first, and the other is named', () => {
    const service = (digit: number, name: string) => ({ id: id(digit), service_at_locations: [place(2, { name })] });
    const { sites, problems } = readHsdsJson(JSON.stringify([service(1, 'A'), service(4, 'A'), service(5, 'B')]));
    expect(sites.map(({ value }) => value.name)).toEqual(['A']);
    expect(problems).toMatchObject([
      { reason: 'conflicting', field: '[2].service_at_locations[0].location.name', severity: 'hint' },
    ]);
  });

  test('A service that comes before its location finds it', () => {
    const file = {
      services: [{ id: id(1), organization_id: id(9), service_at_locations: [{ location_id: id(2) }] }],
      locations: [{ id: id(2), location_type: 'postal', name: 'L' }],
    };
    const { sites } = readHsdsJson(JSON.stringify(file));
    expect(sites.map(({ value }) => value)).toMatchObject([{ id: id(2), carrierId: id(9), name: 'L', virtual: false }]);
  });
});
