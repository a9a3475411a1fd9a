import { applyDirectoryChange, readDirectory } from '@jmd-digital/db';
import { type ListSitesInput, listSitesOutput, type Site } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import type { createCaller } from '../router.ts';
import { seedDemonstration } from './seed.ts';

const database = testDatabase();
let api: ReturnType<typeof createCaller>;
let all: Site[];

beforeAll(async () => {
  await seedDemonstration(database.current);
  // Names as long as the contract lets them be, of several bytes a letter and of letters that JSON escapes.
  const { directory } = await readDirectory(database.current.db);
  const long = ['Ä', '€', '"', '\u0001', '🚲'].map((letter) => letter.repeat(200 / letter.length));
  const renamed = directory.sites.slice(0, 30).map((site, index) => ({ ...site, name: long[index % 5] ?? '' }));
  await applyDirectoryChange(database.current.db, {
    ...{ putCarriers: [], putSites: renamed, removeSiteIds: [], removeCarrierIds: [], demonstration: true },
  });
  all = (await readDirectory(database.current.db)).directory.sites;
  api = callerAt(database.current);
});

async function pagesOf(input: ListSitesInput) {
  const pages = [listSitesOutput.parse(await api.directory.listSites(input))];
  for (let cursor = pages[0]?.nextCursor; cursor; cursor = pages.at(-1)?.nextCursor) {
    pages.push(await api.directory.listSites({ ...input, cursor }));
  }
  return pages;
}

test('Every site comes once, in order, whatever the size of a page', async () => {
  for (const limit of [1, 7, 100]) {
    const pages = await pagesOf({ limit });
    expect(pages.flatMap(({ items }) => items)).toEqual(all);
    expect(pages.at(-1)?.nextCursor).toBeNull();
    expect(pages.slice(0, -1).every(({ items }) => items.length === limit)).toBe(true);
  }
});

test('A page has 50 sites unless told', async () => {
  expect((await api.directory.listSites({})).items).toEqual(all.slice(0, 50));
});

test('A last page that is just full has no page after it', async () => {
  const serving = all.filter(({ serviceAreas }) => serviceAreas.includes('14612'));
  const page = await api.directory.listSites({ districtCode: '14612', limit: serving.length });
  expect(page).toEqual({ items: serving, nextCursor: null });
});

test('Filters by carrier and district', async () => {
  const carrierId = all[0]?.carrierId ?? '';
  const items = (await pagesOf({ carrierId, limit: 20 })).flatMap((page) => page.items);
  expect(items).toEqual(all.filter((site) => site.carrierId === carrierId));
  const upper = await api.directory.listSites({ carrierId: carrierId.toUpperCase(), limit: 1 });
  expect(upper.items).toEqual(items.slice(0, 1));
  expect(await api.directory.listSites({ districtCode: '00000' })).toEqual({ items: [], nextCursor: null });
});

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const someId = '00000000-0000-7000-8000-000000000001';
test.each([
  ['nothing', ''],
  ['no base64', '%%%'],
  ['no JSON', Buffer.from('JMD').toString('base64url')],
  ['another shape', encoded({ name: 'JMD', id: someId })],
  ['too little', encoded(['JMD'])],
  ['too much', encoded(['JMD', someId, 1])],
  ['no id', encoded(['JMD', "' or true --"])],
  ['a name that PostgreSQL has no text for', encoded(['JMD \u0000', someId])],
])('A cursor of %s is refused', async (_what, cursor) => {
  expect(await refusalOf(api.directory.listSites({ cursor }))).toEqual({
    ...{ code: 'BAD_REQUEST', reason: 'invalid_input', fieldErrors: { cursor: 'invalid' }, retryable: false },
  });
});

test('A made-up cursor of the right form only moves within the list', async () => {
  const { items } = await api.directory.listSites({ cursor: encoded(["'; drop table site; --", someId]) });
  expect(all).toEqual(expect.arrayContaining(items));
  expect((await api.directory.listSites({ cursor: encoded(['\ud800', someId]) })).nextCursor).toBeNull();
});

test.each([
  [{ limit: 0 }, { limit: 'invalid' }],
  [{ limit: 101 }, { limit: 'invalid' }],
  [{ cursor: 'x'.repeat(2_001) }, { cursor: 'too_long' }],
  [{ carrierId: 'x' }, { carrierId: 'invalid' }],
  [{ districtCode: '1461' }, { districtCode: 'invalid' }],
])('%j is refused', async (input, fieldErrors) => {
  expect(await refusalOf(api.directory.listSites(input))).toMatchObject({ reason: 'invalid_input', fieldErrors });
});
