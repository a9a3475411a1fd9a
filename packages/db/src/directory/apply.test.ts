import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { carrierOf, changeOf, id, siteOf } from '../../test/directories.ts';
import { blockedBackends, holding } from '../../test/locks.ts';
import { applyDirectoryChange } from './apply.ts';
import { readDirectory } from './read.ts';

const database = testDatabase();
const db = () => database.current.db;

beforeEach(async () => {
  await database.current.pool.query('truncate carrier cascade');
  await applyDirectoryChange(
    db(),
    changeOf({ putCarriers: [carrierOf(1)], putSites: [siteOf(10), siteOf(11)], demonstration: true }),
  );
});

/** Touches every table, and fails at its very last row where `fails` is set. */
const wide = (fails: boolean) =>
  changeOf({
    putCarriers: [carrierOf(1, { name: 'Anders' }), carrierOf(2)],
    putSites: [
      siteOf(11, { name: 'JMD anders', serviceAreas: ['09162'] }),
      siteOf(12, { carrierId: id(2) }),
      ...Array.from({ length: 1_500 }, (_, index) => siteOf(1_000 + index)),
      siteOf(13, fails ? { openingHours: [...siteOf(13).openingHours, ...siteOf(13).openingHours] } : {}),
    ],
    removeSiteIds: [id(10)],
  });

test('A change that fails at its last row leaves the directory whole and its version as it was', async () => {
  const before = await readDirectory(db());
  await expect(applyDirectoryChange(db(), wide(true))).rejects.toThrow();
  expect(await readDirectory(db())).toEqual(before);
  await applyDirectoryChange(db(), wide(false));
  expect((await readDirectory(db())).directory.sites).toHaveLength(1_503);
});

test('A connection killed in the middle of a change leaves the directory whole, and the pool goes on', async () => {
  const before = await readDirectory(db());
  // Another transaction holds the key of the very last offer, so the change stops there, with all else written.
  const keyOfLast = `insert into service select '${id(500_013)}', site_id, name, kind, description, topics, min_age, max_age
    from service where site_id = '${id(11)}'`;
  await holding(database.url, keyOfLast, async (other) => {
    const applied = applyDirectoryChange(db(), wide(false)).then(
      () => 'applied',
      () => 'failed',
    );
    const [pid] = await blockedBackends(other, 1);
    await other.query('select pg_terminate_backend($1)', [pid]);
    expect(await applied).toBe('failed');
  });
  expect(await readDirectory(db())).toEqual(before);
  const version = await applyDirectoryChange(db(), wide(false));
  expect(version).toBe(before.state.version + 1);
});

test('A connection killed between two statements of a transaction is an error of that transaction alone', async () => {
  const before = await readDirectory(db());
  const killed = database.current.db.transaction(async (tx) => {
    await applyDirectoryChange(tx, changeOf({ removeSiteIds: [id(10), id(11)] }));
    const { rows } = await tx.execute<{ pid: number }>('select pg_backend_pid() as pid');
    const gone = holding(database.url, 'select 1', async (other) => {
      await other.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
    });
    await gone;
    await tx.execute('select 1');
  });
  await expect(killed).rejects.toThrow();
  expect(await readDirectory(db())).toEqual(before);
});

test('Two changes at once wait for each other: one whole, then the other whole', async () => {
  const { state } = await readDirectory(db());
  const changes = [1, 2].map((number) =>
    changeOf({
      putSites: [siteOf(10, { name: `JMD von ${number}`, serviceAreas: [`0900${number}`], services: [] })],
      demonstration: number === 1,
    }),
  );
  const versions = await holding(database.url, 'select * from directory_state for update', async (other) => {
    const applied = changes.map((change) => applyDirectoryChange(db(), change));
    await blockedBackends(other, 2);
    await other.query('commit');
    return Promise.all(applied);
  });
  expect(versions.toSorted()).toEqual([state.version + 1, state.version + 2]);
  const last = versions[0] === state.version + 2 ? 1 : 2;
  const now = await readDirectory(db());
  expect(now.state).toEqual({ version: state.version + 2, demonstration: last === 1 });
  expect(now.directory.sites.find((site) => site.id === id(10))).toMatchObject({
    ...{ name: `JMD von ${last}`, serviceAreas: [`0900${last}`], services: [] },
  });
});

test('A reader in the middle of a change sees the whole directory as it was', async () => {
  const before = await readDirectory(db());
  await database.current.db.transaction(async (tx) => {
    await applyDirectoryChange(tx, wide(false));
    expect(await readDirectory(db())).toEqual(before);
  });
  expect((await readDirectory(db())).state.version).toBe(before.state.version + 1);
});
