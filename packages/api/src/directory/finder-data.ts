import { loadReferenceData } from '@jmd-digital/content';
import { type Database, readDirectory, readDirectoryState } from '@jmd-digital/db';
import {
  createDirectoryIndex,
  createHolidayIndex,
  createPlaceIndex,
  type FinderData,
} from '@jmd-digital/domain/directory';
import { coalesce } from '../coalesce.ts';

/**
 * Keeps the directory in memory and asks the database at each use whether it is still the current one, so every
 * process sees a change with its next request. Requests at the same time ask, and load, together.
 */
export function createFinderData(database: Database): () => Promise<FinderData> {
  const reference = loadReferenceData();
  const places = createPlaceIndex(reference);
  const holidays = createHolidayIndex(reference.holidays);
  let held: { version: number; data: FinderData } | null = null;

  return coalesce(async () => {
    const { version } = await readDirectoryState(database.db);
    if (held?.version === version) return held.data;
    const { state, directory } = await readDirectory(database.db);
    const data = { places, holidays, directory: createDirectoryIndex(directory, places) };
    held = { version: state.version, data };
    return data;
  });
}
