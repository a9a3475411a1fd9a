import type { Site } from '@jmd-digital/schemas';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { carrierOf, changeOf, id, siteOf } from '../../test/directories.ts';
import { applyDirectoryChange } from './apply.ts';
import { listSites, type SiteCursor, type SiteFilter } from './list.ts';
import { readDirectory } from './read.ts';

const database = testDatabase();
const db = () => database.current.db;

/** 60 sites of 20 names, so that many pages end within a name, and names that sort by their bytes or not. */
const NAMES = ['JMD Aue', 'JMD aue', 'JMD Äuele', 'JMD', '', "JMD O'Tal", 'JMD "x"', 'JMD \\', 'JMD عمان', 'JMD 🚲'];
const sites = Array.from({ length: 60 }, (_, index) =>
  siteOf(2_000 - 7 * index, {
    name: NAMES[index % NAMES.length] ?? '',
    carrierId: id(1 + (index % 3)),
    serviceAreas: index % 4 === 0 ? ['14612', '09162'] : ['09162'],
  }),
);

beforeAll(async () => {
  await applyDirectoryChange(
    db(),
    changeOf({ putCarriers: [carrierOf(1), carrierOf(2), carrierOf(3)], putSites: sites }),
  );
});

async function allPages(filter: SiteFilter, limit: number): Promise<Site[][]> {
  const pages: Site[][] = [];
  let after: SiteCursor | null = null;
  for (;;) {
    const page: Site[] = await listSites(db(), filter, after, limit);
    const last = page.at(-1);
    if (!last) return pages;
    pages.push(page);
    after = last;
  }
}
const idsOf = (rows: readonly Site[]) => rows.map((site) => site.id);

test.each([1, 7, 59, 60, 61])(
  'Pages of %i give every site once, in the order of the whole directory',
  async (limit) => {
    const pages = await allPages({}, limit);
    expect(pages).toHaveLength(Math.ceil(60 / limit));
    expect(pages.flat()).toEqual((await readDirectory(db())).directory.sites);
  },
);

test('Sites of one name come by id', async () => {
  const all = (await allPages({}, 7)).flat();
  for (const name of NAMES) {
    const ids = idsOf(all.filter((site) => site.name === name));
    expect(ids).toEqual(idsOf(sites.filter((site) => site.name === name)).toSorted());
  }
});

test('Filters keep to the sites of a carrier, to those that serve a district, and to both', async () => {
  const of = async (filter: SiteFilter) => new Set(idsOf((await allPages(filter, 5)).flat()));
  const where = (keeps: (site: Site) => boolean) => new Set(idsOf(sites.filter(keeps)));
  expect(await of({ carrierId: id(2) })).toEqual(where((site) => site.carrierId === id(2)));
  expect(await of({ districtCode: '14612' })).toEqual(where((site) => site.serviceAreas.includes('14612')));
  expect(await of({ districtCode: '14612', carrierId: id(3) })).toEqual(
    where((site) => site.serviceAreas.includes('14612') && site.carrierId === id(3)),
  );
  expect(await of({ districtCode: '16051' })).toEqual(new Set());
});

test('A cursor keeps its place when its own row is gone', async () => {
  const [first, second, third] = await listSites(db(), {}, null, 3);
  if (!first || !second || !third) throw new Error('no sites');
  await applyDirectoryChange(db(), changeOf({ removeSiteIds: [second.id] }));
  expect(await listSites(db(), {}, second, 1)).toEqual([third]);
  await applyDirectoryChange(db(), changeOf({ putSites: [second] }));
});
