import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { carrierOf, changeOf, id, siteOf } from '../../test/directories.ts';
import { blockedBackends, holding } from '../../test/locks.ts';
import { applyDirectoryChange } from './apply.ts';
import { changeDirectory } from './change.ts';
import { readDirectory } from './read.ts';

const database = testDatabase();
const db = () => database.current.db;

beforeEach(async () => {
  await database.current.pool.query('truncate carrier cascade');
  await applyDirectoryChange(db(), changeOf({ putCarriers: [carrierOf(1)], putSites: [siteOf(10)] }));
});

/** Appends to the name of site 10, whatever it is at that time. */
const append = (text: string) =>
  changeDirectory(db(), ({ directory }) => {
    const name = directory.sites.find((site) => site.id === id(10))?.name;
    return changeOf({ putSites: [siteOf(10, { name: `${name}${text}` })] });
  });

test('Two changes at once: the second one sees what the first one wrote', async () => {
  await holding(database.url, 'select * from directory_state for update', async (other) => {
    const changes = [append('a'), append('b')];
    await blockedBackends(other, 2);
    await other.query('commit');
    await Promise.all(changes);
  });
  expect(['JMD 10ab', 'JMD 10ba']).toContain((await readDirectory(db())).directory.sites[0]?.name);
});

test('No change leaves the version as it was; a decision that throws leaves everything', async () => {
  const before = await readDirectory(db());
  expect(await changeDirectory(db(), () => null)).toBe(false);
  const failed = changeDirectory(db(), () => {
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(await readDirectory(db())).toEqual(before);
  expect(await append('!')).toBe(true);
  expect((await readDirectory(db())).state.version).toBe(before.state.version + 1);
});

test('Who reads does not wait for a change that thinks', async () => {
  const reading = database.current.db.transaction(async (tx) => {
    await changeDirectory(tx, () => changeOf({ removeSiteIds: [id(10)] }));
    return readDirectory(db());
  });
  expect((await reading).directory.sites).toHaveLength(1);
  expect((await readDirectory(db())).directory.sites).toHaveLength(0);
});
