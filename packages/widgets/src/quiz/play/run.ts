/** Where one is at a station. Kept in memory alone. */
export interface Run {
  /** Counts from 0; another round begins everything anew. */
  round: number;
  /** Place of the exercise that is open; behind the last one the result stands. */
  at: number;
  /** Exercises that were solved without having seen the solution. */
  solved: readonly string[];
}

export const FIRST_RUN: Run = { round: 0, at: 0, solved: [] };

export const forward = (run: Run): Run => ({ ...run, at: run.at + 1 });

export const anew = ({ round }: Run): Run => ({ ...FIRST_RUN, round: round + 1 });

export const withSolved = (run: Run, id: string): Run =>
  run.solved.includes(id) ? run : { ...run, solved: [...run.solved, id] };

/** Whether it is done in the app: it is about somebody's own data. */
export const inApp = <Exercise extends { type: string }>(
  exercise: Exercise,
): exercise is Extract<Exercise, { type: 'form' | 'write' }> => exercise.type === 'form' || exercise.type === 'write';

/** How many were solved, and how many can be solved here. */
export const resultOf = ({ solved }: Run, exercises: readonly { id: string; type: string }[]) => ({
  right: solved.length,
  all: exercises.filter((exercise) => !inApp(exercise)).length,
});
