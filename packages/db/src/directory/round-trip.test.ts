import { demoDirectory, loadReferenceData } from '@jmd-digital/content';
import type { Directory } from '@jmd-digital/schemas';
import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { carrierOf, changeOf, id, offerOf, siteOf } from '../../test/directories.ts';
import { applyDirectoryChange } from './apply.ts';
import { readDirectory, readDirectoryState } from './read.ts';

const database = testDatabase();
const db = () => database.current.db;
const names = ({ sites }: Directory) => sites.map(({ name }) => name);

beforeEach(async () => {
  const { directory } = await readDirectory(db());
  await applyDirectoryChange(
    db(),
    changeOf({
      removeSiteIds: directory.sites.map((site) => site.id),
      removeCarrierIds: directory.carriers.map((carrier) => carrier.id),
    }),
  );
});

/** Lists whose order means nothing come back sorted: districts by key, hours by day and time, offers by name and id. */
function sortedWithin({ carriers, sites }: Directory): Directory {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    carriers: carriers.toSorted(byId),
    sites: sites.toSorted(byId).map((site) => ({
      ...site,
      serviceAreas: site.serviceAreas.toSorted(),
      openingHours: site.openingHours.toSorted((a, b) =>
        `${a.weekday} ${a.opens}` < `${b.weekday} ${b.opens}` ? -1 : 1,
      ),
      services: site.services.toSorted((a, b) => (`${a.name}\n${a.id}` < `${b.name}\n${b.id}` ? -1 : 1)),
    })),
  };
}

test('The demonstration world comes back as it was written', async () => {
  const { carriers, sites } = demoDirectory(loadReferenceData());
  const before = await readDirectoryState(db());
  const version = await applyDirectoryChange(
    db(),
    changeOf({ putCarriers: carriers, putSites: sites, demonstration: true }),
  );
  expect(version).toBe(before.version + 1);

  const { state, directory } = await readDirectory(db());
  expect(state).toEqual({ version, demonstration: true });
  expect(directory.sites).toHaveLength(500);
  expect(sortedWithin(directory)).toEqual(sortedWithin({ carriers, sites }));
});

test('Carriers and sites come by name, what hangs on a site in an order of its own', async () => {
  const shuffled = siteOf(5, {
    name: 'JMD B',
    serviceAreas: ['16051', '01001', '14612'],
    openingHours: [
      { weekday: 5, opens: '13:00', closes: '14:00', publicHolidays: 'closed', byAppointment: false },
      { weekday: 5, opens: '09:00', closes: '12:00', publicHolidays: 'closed', byAppointment: false },
      { weekday: 2, opens: '10:00', closes: '24:00', publicHolidays: 'open', byAppointment: true },
    ],
    services: ['Gruppe', 'Beratung', 'Gruppe'].map((name, index) => offerOf(93 - index, { name })),
  });
  await applyDirectoryChange(
    db(),
    changeOf({
      putCarriers: [carrierOf(2, { name: 'B' }), carrierOf(1, { name: 'A' })],
      putSites: [siteOf(4, { name: 'JMD C' }), shuffled, siteOf(3, { name: 'JMD C' }), siteOf(6, { name: 'JMD A' })],
    }),
  );
  const { directory } = await readDirectory(db());
  expect(directory.carriers.map(({ name }) => name)).toEqual(['A', 'B']);
  expect(directory.sites.map((site) => site.id)).toEqual([id(6), id(5), id(3), id(4)]);
  const site = directory.sites[1];
  expect(site?.serviceAreas).toEqual(['01001', '14612', '16051']);
  expect(site?.openingHours.map(({ weekday, opens, closes }) => [weekday, opens, closes])).toEqual([
    [2, '10:00', '24:00'],
    [5, '09:00', '12:00'],
    [5, '13:00', '14:00'],
  ]);
  expect(site?.services.map((service) => service.id)).toEqual([id(92), id(91), id(93)]);
});

test('A put row replaces the one with its id and all that hung on it; the others stay', async () => {
  const other = siteOf(4);
  await applyDirectoryChange(db(), changeOf({ putCarriers: [carrierOf(1)], putSites: [siteOf(3), other] }));
  const bare = siteOf(3, {
    ...{ name: 'JMD neu', virtual: true, address: null, districtCode: null, position: null, phone: null },
    ...{ serviceAreas: [], openingHours: [], services: [] },
  });
  await applyDirectoryChange(db(), changeOf({ putCarriers: [carrierOf(1, { name: 'Neu' })], putSites: [bare] }));
  const { directory } = await readDirectory(db());
  expect(directory).toEqual({ carriers: [carrierOf(1, { name: 'Neu' })], sites: [other, bare] });
});

test('Removed sites take their hours, areas and offers along', async () => {
  await applyDirectoryChange(db(), changeOf({ putCarriers: [carrierOf(1)], putSites: [siteOf(3), siteOf(4)] }));
  await applyDirectoryChange(db(), changeOf({ removeSiteIds: [id(3)] }));
  expect(names((await readDirectory(db())).directory)).toEqual(['JMD 4']);
  const { rows } = await database.current.pool.query(
    `select (select count(*) from opening_hours where site_id = $1) + (select count(*) from service where site_id = $1)
          + (select count(*) from site_service_area where site_id = $1) as left_over`,
    [id(3)],
  );
  expect(rows).toEqual([{ left_over: '0' }]);
});

test('An offer may move from one site to another, however many sites a change holds', async () => {
  const sites = Array.from({ length: 1_200 }, (_, index) => siteOf(100_000 + index));
  await applyDirectoryChange(db(), changeOf({ putCarriers: [carrierOf(1)], putSites: sites }));
  const [first, last] = [sites[0], sites[1_199]];
  if (!first || !last) throw new Error('no sites');
  const moved = [{ ...first, services: last.services }, ...sites.slice(1, -1), { ...last, services: first.services }];
  await applyDirectoryChange(db(), changeOf({ putSites: moved }));
  const { directory } = await readDirectory(db());
  expect(directory.sites).toHaveLength(1_200);
  expect(directory.sites.find((site) => site.id === first.id)?.services).toEqual(last.services);
});
