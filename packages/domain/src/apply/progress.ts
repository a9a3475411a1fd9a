import type { AttemptEntry, LogEntry } from '@jmd-digital/schemas';
import { MASTERY, STAR_LIMITS } from '@jmd-digital/schemas/values';
import { isRight } from './verdict.ts';

/** The path as progress counts it. */
export interface PathOutline {
  stations: readonly { id: string; exercises: readonly { id: string; points: number }[] }[];
}

/** How one exercise went. All shares are 0 to 1. */
export interface ExerciseProgress {
  tries: number;
  /** Solved at least once without having seen the solution. */
  done: boolean;
  /** First try whole, second 0.6 of it, later ones nothing; a try that was almost right is no try. */
  firstScore: number;
  /** Of the last try: what the person can do now. */
  mastery: number;
  /** The best there was; never falls. */
  best: number;
}

export interface StationProgress {
  firstScore: number;
  mastery: number;
  best: number;
  /** 0 to 3, out of `best`: what was won stays. */
  stars: number;
  /** Every exercise was tried, and enough of it solved. */
  badge: boolean;
  /** How many exercises were solved. */
  done: number;
  /** Where to go on: the first exercise that was not tried, then the first that was not solved; null where all are. */
  next: string | null;
}

export interface Progress {
  exercises: ReadonlyMap<string, ExerciseProgress>;
  stations: ReadonlyMap<string, StationProgress>;
  /** Points of exercises solved for the first time. */
  points: number;
  /** Days with at least one try or review. */
  days: ReadonlySet<string>;
}

const NONE: ExerciseProgress = { tries: 0, done: false, firstScore: 0, mastery: 0, best: 0 };
/** What a try is worth, by how many were wrong before it. */
const WORTH = [1, 0.6] as const;

/** Everything that a log says of how far somebody is. The log is in order, as `mergeLogs` gives it. */
export function progressOf(log: readonly LogEntry[], path: PathOutline): Progress {
  const attempts = new Map<string, AttemptEntry[]>();
  const days = new Set<string>();
  for (const entry of log) {
    if (entry.kind === 'attempt' || entry.kind === 'review') days.add(entry.day);
    if (entry.kind !== 'attempt') continue;
    const before = attempts.get(entry.exerciseId);
    if (before) before.push(entry);
    else attempts.set(entry.exerciseId, [entry]);
  }
  const exercises = new Map([...attempts].map(([id, tries]) => [id, exerciseProgress(tries)] as const));
  const stations = new Map(path.stations.map((station) => [station.id, stationProgress(station, exercises)] as const));
  const points = path.stations
    .flatMap((station) => station.exercises)
    .reduce((sum, exercise) => sum + (exercises.get(exercise.id)?.done ? exercise.points : 0), 0);
  return { exercises, stations, points, days };
}

function exerciseProgress(tries: readonly AttemptEntry[]): ExerciseProgress {
  let [wrong, firstScore, best, done] = [0, 0, 0, false];
  for (const { score, verdict, shown } of tries) {
    const own = shown ? 0 : score;
    if (!done) firstScore = Math.max(firstScore, own * (WORTH[wrong] ?? 0));
    best = Math.max(best, own);
    if (!shown && isRight(verdict)) done = true;
    if (shown || verdict === 'wrong') wrong += 1;
  }
  const last = tries.at(-1);
  return { tries: tries.length, done, firstScore, best, mastery: last && !last.shown ? last.score : 0 };
}

function stationProgress(
  { exercises }: PathOutline['stations'][number],
  of: ReadonlyMap<string, ExerciseProgress>,
): StationProgress {
  const all = exercises.map(({ id, points }) => ({ id, points, ...(of.get(id) ?? NONE) }));
  const whole = all.reduce((sum, { points }) => sum + points, 0);
  const shareOf = (value: 'firstScore' | 'mastery' | 'best') =>
    whole > 0 ? all.reduce((sum, each) => sum + each.points * each[value], 0) / whole : 0;
  const best = shareOf('best');
  const next = all.find(({ tries }) => tries === 0) ?? all.find(({ done }) => !done);
  return {
    firstScore: shareOf('firstScore'),
    mastery: shareOf('mastery'),
    best,
    stars: starsOf(best),
    badge: all.length > 0 && all.every(({ tries }) => tries > 0) && best >= MASTERY,
    done: all.filter(({ done }) => done).length,
    next: next?.id ?? null,
  };
}

/** A thousandth of slack: shares are sums of fractions. */
export const starsOf = (share: number) => STAR_LIMITS.filter((limit) => share + 1e-9 >= limit).length;
