import { applyDirectoryChange, readDirectory } from '@jmd-digital/db';
import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { seedDemonstration } from './seed.ts';

const database = testDatabase();

test('Fills an untouched directory once, and leaves one alone that was emptied on purpose', async () => {
  expect(await seedDemonstration(database.current)).toBe(true);
  const { state, directory } = await readDirectory(database.current.db);
  expect(state).toEqual({ version: 1, demonstration: true });
  expect(directory.sites).toHaveLength(500);

  expect(await seedDemonstration(database.current)).toBe(false);
  await applyDirectoryChange(database.current.db, {
    ...{ putCarriers: [], putSites: [], demonstration: false },
    removeSiteIds: directory.sites.map(({ id }) => id),
    removeCarrierIds: directory.carriers.map(({ id }) => id),
  });
  expect(await seedDemonstration(database.current)).toBe(false);
  expect(await readDirectory(database.current.db)).toEqual({
    state: { version: 2, demonstration: false },
    directory: { carriers: [], sites: [] },
  });
});
