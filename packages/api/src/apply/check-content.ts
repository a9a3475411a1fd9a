import {
  checkPath,
  type LoadedPath,
  lexiconOf,
  loadPath,
  type Problem,
  stationBytes,
} from '@jmd-digital/content/apply';
import { misjudged } from '@jmd-digital/domain/apply';

export type ContentProblem = Problem;

export interface ContentCheck {
  /** Stations that could be read, by their number. */
  stations: { id: string; title: string; exercises: number; bytes: number }[];
  problems: ContentProblem[];
}

/**
 * Checks the learning path as it lies on this machine; asks no database.
 * @param today the day to hold facts against, `YYYY-MM-DD`
 * @param folder where the path lies; the one that is shipped where nothing else is said
 */
export function checkContent(today: string, folder?: string): ContentCheck {
  const loaded = loadPath(folder);
  return {
    stations: loaded.stations.map(({ id, title, exercises }) => {
      return { id, title, exercises: exercises.length, bytes: stationBytes(loaded, id) };
    }),
    problems: [...checkPath(loaded, { today }), ...answerProblems(loaded)],
  };
}

/** Answers on which authors and the checker disagree. */
function answerProblems({ stations, words }: LoadedPath): ContentProblem[] {
  return stations.flatMap((station) => {
    const lexicon = lexiconOf(station, words.common);
    return station.exercises.flatMap((exercise, index) =>
      misjudged(exercise, lexicon).map(
        ({ level, message }): ContentProblem => ({
          ...{ severity: 'error', check: 'answer', file: `${station.id}.json`, station: station.id },
          ...{ exercise: exercise.id, path: `exercises[${index}]${level ? `.levels.${level}` : '.phrases'}`, message },
        }),
      ),
    );
  });
}
