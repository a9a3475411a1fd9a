import { demoDirectory, loadReferenceData } from '@jmd-digital/content';
import { applyDirectoryChange, type Database, readDirectoryState } from '@jmd-digital/db';
import { seedPolicies } from '../policy/seed.ts';
import { seedSnippets } from '../streetwork/seed-snippets.ts';

/**
 * Fills a directory that nobody has touched with the demonstration world. Answers whether it did.
 * A directory that was changed once, even to an empty one, stays as it is.
 */
export async function seedDemonstration(database: Database): Promise<boolean> {
  if ((await readDirectoryState(database.db)).version > 0) return false;
  const { carriers, sites } = demoDirectory(loadReferenceData());
  await database.db.transaction(async (tx) => {
    await applyDirectoryChange(tx, {
      putCarriers: carriers,
      putSites: sites,
      removeSiteIds: [],
      removeCarrierIds: [],
      demonstration: true,
    });
    await seedPolicies(tx, carriers);
    await seedSnippets(tx, sites);
  });
  return true;
}
