import { contentHash, lexiconOf, loadPath } from '@jmd-digital/content/apply';
import type { Station } from '@jmd-digital/schemas';

/** A station of the learning path, with what its answers are judged by. */
export interface KnownStation {
  station: Station;
  /** Hash of the content of each exercise, by exercise. */
  hashes: ReadonlyMap<string, string>;
  lexicon: ReadonlySet<string>;
}

let known: ReadonlyMap<string, KnownStation> | null = null;

/** A station as this server has it; null where there is none. The path is read from the disk once, when it is first needed. */
export function findStation(id: string): KnownStation | null {
  known ??= readPath();
  return known.get(id) ?? null;
}

function readPath(): ReadonlyMap<string, KnownStation> {
  const { stations, words } = loadPath();
  return new Map(
    stations.map((station) => {
      const hashes = new Map(station.exercises.map((exercise) => [exercise.id, contentHash(exercise)]));
      return [station.id, { station, hashes, lexicon: lexiconOf(station, words.common) }];
    }),
  );
}
