import { loadReferenceData } from '@jmd-digital/content';
import { type Database, readDirectory, readDirectoryState } from '@jmd-digital/db';
import {
  createDirectoryIndex,
  createHolidayIndex,
  createPlaceIndex,
  type FinderData,
} from '@jmd-digital/domain/directory';

/**
 * Keeps the directory in memory and asks the database at each use whether it is still the current one, so every
 * process sees a change with its next request. Requests that meet a reload share it.
 */
export function createFinderData(database: Database): () => Promise<FinderData> {
  const reference = loadReferenceData();
  const places = createPlaceIndex(reference);
  const holidays = createHolidayIndex(reference.holidays);
  let held: { version: number; data: FinderData } | null = null;
  let loading: Promise<FinderData> | null = null;

  async function load(): Promise<FinderData> {
    const { state, directory } = await readDirectory(database.db);
    const data = { places, holidays, directory: createDirectoryIndex(directory) };
    held = { version: state.version, data };
    return data;
  }

  return async () => {
    const { version } = await readDirectoryState(database.db);
    if (held?.version === version) return held.data;
    loading ??= load().finally(() => {
      loading = null;
    });
    return loading;
  };
}
