import { demoDirectory, loadReferenceData } from '@jmd-digital/content';
import { applyDirectoryChange, type Database, readDirectoryState } from '@jmd-digital/db';

/**
 * Fills a directory that nobody has touched with the demonstration world. Answers whether it did.
 * A directory that was changed once, even to an empty one, stays as it is.
 */
export async function seedDemonstration(database: Database): Promise<boolean> {
  if ((await readDirectoryState(database.db)).version > 0) return false;
  const { carriers, sites } = demoDirectory(loadReferenceData());
  await applyDirectoryChange(database.db, {
    putCarriers: carriers,
    putSites: sites,
    removeSiteIds: [],
    removeCarrierIds: [],
    demonstration: true,
  });
  return true;
}
