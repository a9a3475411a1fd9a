import type { Station } from '@jmd-digital/schemas';
import { checkFacts } from './check-facts.ts';
import { checkGlossary } from './check-glossary.ts';
import { checkLocales } from './check-locales.ts';
import { checkPictures } from './check-pictures.ts';
import { checkReadability } from './check-readability.ts';
import { checkStory } from './check-story.ts';
import { checkStructure } from './check-structure.ts';
import { compileStation, wireBytes } from './compile.ts';
import type { LoadedPath } from './load-path.ts';
import { type Problem, reporter } from './problem.ts';

/** What one person may have to load for a station in one language, bytes with gzip. */
export const MAX_STATION_BYTES = 60_000;

/**
 * Everything that is wrong with the path, what was found while it was read among it.
 * @param today the day to hold facts against, `YYYY-MM-DD`
 */
export function checkPath(loaded: LoadedPath, { today }: { today: string }): Problem[] {
  const { stations, scenes, words } = loaded;
  return [
    ...loaded.problems,
    ...checkStructure(stations, scenes),
    ...checkStory(scenes, stations),
    ...checkPictures(loaded),
    ...checkLocales(loaded),
    ...checkReadability(stations, scenes),
    ...checkGlossary(stations, words.known),
    ...checkFacts(stations, today),
    ...stations.flatMap((station) => checkSize(loaded, station)),
  ];
}

/** What a station weighs in the language that weighs most, bytes with gzip. */
export function stationBytes(loaded: LoadedPath, id: string): number {
  const { content, texts } = compileStation(loaded, id);
  return wireBytes(content) + Math.max(0, ...Object.values(texts).map(wireBytes));
}

function checkSize(loaded: LoadedPath, { id }: Station): Problem[] {
  const problems: Problem[] = [];
  const bytes = stationBytes(loaded, id);
  if (bytes > MAX_STATION_BYTES)
    reporter(problems, { check: 'size', file: `${id}.json`, station: id }).error(
      [],
      `Station, pictures and one language have ${bytes} bytes with gzip; ${MAX_STATION_BYTES} are allowed.`,
    );
  return problems;
}
