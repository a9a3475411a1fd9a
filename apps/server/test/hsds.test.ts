import { seedDemonstration } from '@jmd-digital/api';
import openapi from '@jmd-digital/api/hsds-openapi' with { type: 'json' };
import { errorShape } from '@jmd-digital/schemas';
import { NAUGHTY_STRINGS, testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hsdsErrors, ourErrors } from './hsds-validator.ts';
import { type RunningApp, runningApp } from './running-app.ts';

const database = testDatabase();
let app: RunningApp;
beforeAll(async () => {
  await seedDemonstration(database.current);
  app = await runningApp(database.current);
});
afterAll(() => app.close());

interface Row extends Record<string, unknown> {
  id: string;
}
interface Page {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: Row[];
}

async function get<T>(path: string): Promise<T> {
  const response = await app.get(`/hsds${path}`);
  expect(response.status, path).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  return (await response.json()) as T;
}

const page = (path: string) => get<Page>(path);

/** What is said of a refused request. */
async function refusal(path: string) {
  const response = await app.get(`/hsds${path}`);
  const { error } = (await response.json()) as { error: unknown };
  const { reason, fieldErrors } = errorShape.strict().parse(error);
  return { status: response.status, reason, ...(fieldErrors ? { fieldErrors } : {}) };
}

/** Every row of a list, page by page. */
async function all(path: string, perPage = 100): Promise<Row[]> {
  const rows: Row[] = [];
  for (let number = 1; ; number += 1) {
    const one = await page(`${path}${path.includes('?') ? '&' : '?'}per_page=${perPage}&page=${number}`);
    rows.push(...one.contents);
    if (one.last_page) return rows;
  }
}

const LISTS = [
  ['services', 'service'],
  ['services?full=true', 'service'],
  ['service_at_locations', 'service_at_location'],
  ['service_at_locations?full=true', 'service_at_location'],
  ['organizations', 'organization'],
  ['taxonomies', 'taxonomy'],
  ['taxonomy_terms', 'taxonomy_term'],
] as const;

describe('The published schemas take', () => {
  test.each(LISTS)('every row of /%s', async (list, kind) => {
    const first = await page(`/${list}`);
    expect(hsdsErrors('page', first)).toEqual([]);
    expect(ourErrors(`/${list.replace(/\?.*/, '')}`, first)).toEqual([]);
    const rows = await all(`/${list}`);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(hsdsErrors(kind, row)).toEqual([]);
      if (kind !== 'service_at_location') continue;
      expect(hsdsErrors('service', row.service)).toEqual([]);
      expect(hsdsErrors('location', row.location)).toEqual([]);
    }
  });

  test.each(LISTS.filter(([list]) => !list.includes('?')))('one object of /%s', async (list, kind) => {
    for (const { id } of (await page(`/${list}?per_page=5`)).contents) {
      const object = await get<Row>(`/${list}/${id}`);
      expect(object.id).toBe(id);
      expect(hsdsErrors(kind, object)).toEqual([]);
      expect(ourErrors(`/${list}/{id}`, object)).toEqual([]);
      expect(await get<Row>(`/${list}/${id.toUpperCase()}`)).toEqual(object);
    }
  });

  test('the first page of the API, whose addresses lead on', async () => {
    for (const path of ['', '/']) {
      const about = await get<{ version: string; profile: string; openapi_url: string }>(path);
      expect(hsdsErrors('api', about)).toEqual([]);
      expect(about.version).toBe('3.0');
      expect(about.openapi_url).toBe(`${app.url}/hsds/openapi.json`);
      expect(await (await fetch(about.openapi_url)).json()).toEqual(openapi);
      const profile = await (await fetch(about.profile)).json();
      expect(ourErrors('/profile', profile)).toEqual([]);
    }
  });

  test('nothing that is broken', async () => {
    const [row] = (await page('/services?full=true&per_page=1')).contents;
    expect(hsdsErrors('service', { ...row, status: 'open' })).not.toEqual([]);
    expect(ourErrors('/services/{id}', { ...row, minimum_age: 'twelve' })).not.toEqual([]);
    const { contents: _, total_items: __, ...rest } = await page('/services');
    expect(ourErrors('/services', rest)).not.toEqual([]);
    expect(hsdsErrors('page', { ...rest, empty: 'no' })).not.toEqual([]);
  });
});

describe('The OpenAPI file', () => {
  test('names just the routes that there are', async () => {
    for (const path of Object.keys(openapi.paths)) {
      const { status } = await app.get(`/hsds${path.replace('{id}', 'none')}`);
      expect(status, path).toBe(path.includes('{id}') ? 404 : 200);
    }
    for (const path of ['/locations', '/services/x/y', '/open', '/services;x', '/constructor', '/%2e%2e%2fhealth']) {
      expect(await refusal(path), path).toEqual({ status: 404, reason: 'not_found' });
    }
    expect((await app.get('/hsds/services', { method: 'POST' })).status).toBe(404);
  });

  test('knows TLS that ends at a proxy', async () => {
    const response = await app.get('/hsds/', { headers: { 'x-forwarded-proto': 'https' } });
    expect(((await response.json()) as { profile: string }).profile).toMatch(/^https:/);
  });

  test('is not fetched from anywhere', () => {
    const references = [...JSON.stringify(openapi).matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference]) => reference);
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((reference) => !reference?.startsWith('#/components/'))).toEqual([]);
  });
});

describe('Pages', () => {
  test.each([
    ['/services', 7],
    ['/services?minimal=true', 100],
    ['/service_at_locations', 100],
    ['/taxonomy_terms', 3],
  ])('of %s by %i hold every row once', async (list, perPage) => {
    const { total_items: total } = await page(list);
    const ids = (await all(list, perPage)).map(({ id }) => id);
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
    if (!list.startsWith('/taxonomy')) expect(ids).toEqual(ids.toSorted());
  });

  test('count themselves', async () => {
    const { total_items: items } = await page('/services');
    const perPage = 100;
    const pages = Math.ceil(items / perPage);
    const seen = async (number: number) => {
      const { contents, ...numbers } = await page(`/services?per_page=${perPage}&page=${number}`);
      expect(contents).toHaveLength(numbers.size);
      return numbers;
    };
    const common = { total_items: items, total_pages: pages };
    const first = { first_page: true, last_page: false, empty: false };
    expect(await seen(1)).toEqual({ ...common, page_number: 1, size: perPage, ...first });
    const size = items - (pages - 1) * perPage;
    const last = { first_page: false, last_page: true, empty: false };
    expect(await seen(pages)).toEqual({ ...common, page_number: pages, size, ...last });
    const behind = { first_page: false, last_page: true, empty: true };
    expect(await seen(pages + 1)).toEqual({ ...common, page_number: pages + 1, size: 0, ...behind });
    expect(await page('/services?search=nirgendwo')).toMatchObject({ total_items: 0, total_pages: 0, empty: true });
  });

  test.each([
    ['page=0', 'page', 'invalid'],
    ['page=-1', 'page', 'invalid'],
    ['page=1.5', 'page', 'invalid'],
    ['page=1e3', 'page', 'invalid'],
    ['page=99999999999999999999', 'page', 'invalid'],
    ['per_page=0', 'per_page', 'invalid'],
    ['per_page=101', 'per_page', 'invalid'],
    ['per_page=zehn', 'per_page', 'invalid'],
    ['full=yes', 'full', 'invalid'],
    ['format=xml', 'format', 'unknown_value'],
    ['modified_after=2026-01-01T00:00:00Z', 'modified_after', 'invalid'],
    [`search=${'a'.repeat(201)}`, 'search', 'too_long'],
  ])('are not given for %s', async (query, field, reason) => {
    const refused = { status: 400, reason: 'invalid_input', fieldErrors: { [field]: reason } };
    expect(await refusal(`/services?${query}`)).toEqual(refused);
  });
});

describe('Filters', () => {
  test('search finds all words, without regard to case and accents', async () => {
    const found = await all('/service_at_locations?search=BERATUNG%20dresden&full=true');
    expect(found.length).toBeGreaterThan(0);
    for (const row of found) expect(JSON.stringify(row)).toMatch(/Dresden/);
    const [plain, accented] = [await all('/services?search=lubeck'), await all('/services?search=L%C3%9CBECK')];
    expect(plain.length).toBeGreaterThan(0);
    expect(accented).toEqual(plain);
  });

  test('combine with and', async () => {
    const [organization] = (await page('/organizations')).contents;
    const terms = await all('/taxonomy_terms');
    const idOf = (code: string) => terms.find((term) => term.code === code)?.id;
    const query = `organization_id=${organization?.id}&taxonomy_term_id=${idOf('housing')}`;
    const rows = await all(`/services?full=true&${query}`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { organization: one, attributes } of rows) {
      expect((one as Row).id).toBe(organization?.id);
      expect((attributes as { value: string }[]).map(({ value }) => value)).toContain('housing');
    }
    const both = await page(`/services?organization_id=${organization?.id}`);
    const topic = await page(`/services?taxonomy_term_id=${idOf('housing')}`);
    expect(rows.length).toBeLessThan(Math.min(both.total_items, topic.total_items));
    expect((await page('/services?organization_id=none')).total_items).toBe(0);
  });

  test('taxonomies keep their terms and their services', async () => {
    const taxonomies = await all('/taxonomies');
    const counts = await Promise.all(
      taxonomies.map(({ id }) => page(`/taxonomy_terms?taxonomy_id=${id}`).then(({ total_items: items }) => items)),
    );
    expect(counts.reduce((a, b) => a + b)).toBe((await page('/taxonomy_terms')).total_items);
    const kinds = taxonomies.find(({ name }) => name === 'Kind of service')?.id;
    const [every, kept] = [await page('/services'), await page(`/services?taxonomy_id=${kinds}`)];
    expect(kept.total_items).toBe(every.total_items);
    expect((await page(`/taxonomy_terms?parent_id=${kinds}`)).total_items).toBe(0);
  });
});

describe('Postal codes', () => {
  interface Place extends Row {
    location: { latitude?: number; longitude?: number; location_type: string; service_areas: { extent: string }[] };
  }
  const near = async (query: string) => (await all(`/service_at_locations?full=true&${query}`)) as Place[];

  /** Kilometres from Dresden's 01067, roughly. */
  const kilometres = ({ location: { latitude = 90, longitude = 0 } }: Place) =>
    Math.hypot((latitude - 51.05) * 111.2, (longitude - 13.73) * 70);

  test('keep what serves them, the nearest first', async () => {
    const rows = await near('postcode=01067');
    const there = rows.filter(({ location }) => location.location_type === 'physical');
    expect(there.length).toBeGreaterThan(0);
    for (const { location } of there) expect(location.service_areas.map(({ extent }) => extent)).toContain('14612');
    const reach = rows.map(({ location }) => location.location_type);
    expect(reach.lastIndexOf('physical')).toBeLessThan(reach.indexOf('virtual'));
    const total = (await page('/service_at_locations')).total_items;
    expect(rows.length).toBeLessThan(total / 10);
  });

  test('come as people type them', async () => {
    const rows = await near('postcode=01067');
    for (const typed of ['D-01067', '0 1067', '٠١٠٦٧']) {
      expect(await near(`postcode=${encodeURIComponent(typed)}`)).toEqual(rows);
    }
  });

  test('with a proximity keep what is near, whatever it serves', async () => {
    const every = (await all('/service_at_locations?full=true')) as Place[];
    const rows = await near('postcode=01067&proximity=60000');
    const distances = rows.map(kilometres);
    expect(Math.max(...distances)).toBeLessThan(61);
    expect(Math.max(...distances)).toBeGreaterThan(10);
    expect(distances.every((one, index) => one >= (distances[index - 1] ?? 0) - 1)).toBe(true);
    expect(rows.some(({ location }) => location.service_areas.every(({ extent }) => extent !== '14612'))).toBe(true);
    expect(rows.length).toBeGreaterThanOrEqual(every.filter((row) => kilometres(row) < 59).length);
    expect(await near('postcode=01067&proximity=60km')).toEqual(rows);
    expect(await near('postcode=01067&proximity=60000%20m')).toEqual(rows);
  });

  test.each([
    ['postcode=1067', { postcode: 'postal_code_length' }],
    ['postcode=Dresden', { postcode: 'postal_code_digits' }],
    ['postcode=99999', { postcode: 'unknown_value' }],
    ['proximity=20000', { postcode: 'required' }],
    ['postcode=01067&proximity=20', { proximity: 'invalid' }],
    ['postcode=01067&proximity=-5000', { proximity: 'invalid' }],
    ['postcode=01067&proximity=20miles', { proximity: 'invalid' }],
  ])('are refused with help: %s', async (query, fieldErrors) => {
    const refused = { status: 400, reason: 'invalid_input', fieldErrors };
    expect(await refusal(`/service_at_locations?${query}`)).toEqual(refused);
  });
});

test('Ids that are not there lead nowhere', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  for (const list of ['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms']) {
    for (const id of [nobody, 'constructor', '__proto__']) {
      expect(await refusal(`/${list}/${id}`)).toEqual({ status: 404, reason: 'not_found' });
    }
  }
});

test('Every naughty string in every place is answered, never with a fault and never with an echo', async () => {
  const parameters = [
    'search',
    'page',
    'full',
    'organization_id',
    'taxonomy_term_id',
    'postcode',
    'proximity',
    'format',
  ];
  const paths = NAUGHTY_STRINGS.flatMap((text) => {
    const typed = encodeURIComponent(text);
    const one = parameters[text.length % parameters.length];
    return [
      `/services?per_page=1&search=${typed}`,
      `/service_at_locations?per_page=1&${one}=${typed}`,
      `/service_at_locations?postcode=01067&per_page=1&proximity=${typed}`,
      `/taxonomy_terms?per_page=1&${typed}=${typed}`,
      ...(/^[./\\]*$/.test(text) ? [] : [`/services/${typed}`]),
    ];
  });
  const answers = new Set<number>();
  const worker = async () => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
      const response = await app.get(`/hsds${path}`);
      const body = await response.text();
      answers.add(response.status);
      expect(response.status, path).toBeLessThan(500);
      // Node's own answer to an address that is too long has no body.
      if (response.status === 200 || body === '') continue;
      errorShape.strict().parse(JSON.parse(body).error);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  expect([...answers].toSorted()).toEqual(expect.arrayContaining([200, 400, 404]));
});
