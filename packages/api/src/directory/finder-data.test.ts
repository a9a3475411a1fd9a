import { applyDirectoryChange, openDatabase, readDirectory, readDirectoryState } from '@jmd-digital/db';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { createFinderData } from './finder-data.ts';
import { seedDemonstration } from './seed.ts';

const database = testDatabase();
beforeAll(() => seedDemonstration(database.current));

const empty = { putCarriers: [], putSites: [], removeSiteIds: [], removeCarrierIds: [], demonstration: true };

test('Holds what it read until the directory changes', async () => {
  const finderData = createFinderData(database.current);
  const first = await finderData();
  expect(await finderData()).toBe(first);
  await applyDirectoryChange(database.current.db, empty);
  const second = await finderData();
  expect(second).not.toBe(first);
  expect(await finderData()).toBe(second);
});

test('Requests at once share one reading', async () => {
  const finderData = createFinderData(database.current);
  const all = await Promise.all(Array.from({ length: 8 }, finderData));
  expect(new Set(all).size).toBe(1);
});

test('A request after a change does not get what an older request is still reading', async () => {
  const [carrier] = (await readDirectory(database.current.db)).directory.carriers;
  if (!carrier) throw new Error('no carrier');
  const finderData = createFinderData(database.current);
  const other = openDatabase(database.url);
  const blocker = await other.pool.connect();
  // The first reading has its snapshot and now waits for the offers of the sites.
  await blocker.query('begin; lock table service in access exclusive mode');
  const early = finderData();
  for (let waiting = 0; waiting === 0; ) {
    const { rows } = await blocker.query('select count(*)::int as count from pg_locks where not granted');
    waiting = rows[0].count;
  }
  await applyDirectoryChange(other.db, { ...empty, putCarriers: [{ ...carrier, name: 'Neuer Name' }] });
  const late = finderData();
  // By now the second request could have asked the database too, and could have joined the reading that waits.
  await readDirectoryState(database.current.db);
  await blocker.query('rollback');
  blocker.release();

  const nameIn = (data: Awaited<typeof late>) =>
    data.directory.sites.find((entry) => entry.carrier.id === carrier.id)?.carrier.name;
  expect(nameIn(await early)).toBe(carrier.name);
  expect(nameIn(await late)).toBe('Neuer Name');
  expect(await finderData()).toBe(await late);
  await other.close();
});

test('A reading that failed is tried again by the next request', async () => {
  const finderData = createFinderData(database.current);
  await database.current.pool.query('alter table service rename to hidden');
  await expect(finderData()).rejects.toThrow();
  await database.current.pool.query('alter table hidden rename to service');
  expect((await finderData()).directory.sites.length).toBeGreaterThan(400);
});
