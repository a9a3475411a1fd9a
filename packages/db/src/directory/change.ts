import type { Directory } from '@jmd-digital/schemas';
import type { Db } from '../client.ts';
import { applyDirectoryChange, type DirectoryChange } from './apply.ts';
import { type DirectoryState, readDirectory } from './read.ts';
import { directoryState } from './tables.ts';

/**
 * Changes the directory after a look at it, in one transaction: `decide` sees the directory as it is when the change is
 * written, for other changes wait from the look on; readers do not. It gives null for no change. Gives whether there
 * was one.
 */
export async function changeDirectory(
  db: Db,
  decide: (
    current: { state: DirectoryState; directory: Directory },
    tx: Db,
  ) => Promise<DirectoryChange | null> | DirectoryChange | null,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.select().from(directoryState).for('update');
    const change = await decide(await readDirectory(tx), tx);
    if (change) await applyDirectoryChange(tx, change);
    return change !== null;
  });
}
