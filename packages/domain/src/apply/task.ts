import type { BodyOf, ExerciseOf, ExerciseType, Level } from '@jmd-digital/schemas';

/** An exercise at one level: what is asked, hints, and the body that is answered. */
export interface Task<Type extends ExerciseType = ExerciseType> {
  type: Type;
  prompt: string;
  hints: readonly string[];
  body: BodyOf<Type>;
}

/** The exercise at a level. Where B1 has no body of its own it is that of A2. */
export function taskAt<Type extends ExerciseType>(exercise: ExerciseOf<Type>, level: Level): Task<Type> {
  const { A2, B1 } = exercise.levels;
  const { prompt, hints } = level === 'B1' ? B1 : A2;
  return { type: exercise.type as Type, prompt, hints, body: ((level === 'B1' && B1.body) || A2.body) as BodyOf<Type> };
}
