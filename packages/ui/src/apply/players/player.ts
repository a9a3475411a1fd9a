import type { Judgement, Task } from '@jmd-digital/domain/apply';
import type { AnswerOf, ExerciseType, Verdict } from '@jmd-digital/schemas';
import type { FunctionComponent } from 'preact';

/** What every kind of exercise gets: the task, the answer so far, and once it is checked what was judged. */
export interface PlayerProps<Type extends ExerciseType> {
  task: Task<Type>;
  answer: AnswerOf<Type>;
  onAnswer(answer: AnswerOf<Type>): void;
  /** Nothing can be changed while a judgement stands. */
  judged: Judgement | null;
  seed: number;
}

/** Where something is written or filled in beside the answer: personal, so it is kept with the draft alone. */
export interface OwnProps {
  exerciseId: string;
  own: unknown;
  onOwn(own: unknown): void;
}

export type Player<Type extends ExerciseType> = FunctionComponent<PlayerProps<Type> & OwnProps> & {
  /** Whether there is something to do before anything can be checked. */
  goesOn?(task: Task<Type>, answer: AnswerOf<Type>): boolean;
};

/** Those of some kinds of exercise. */
export type Players = { readonly [Type in ExerciseType]?: Player<Type> };

/** The mark of a part: what to show beside it, null while nothing is judged. */
export const markOf = (judged: Judgement | null, id: string): Mark | null => {
  const part = judged?.parts.find((each) => each.id === id);
  if (!part) return null;
  if (part.note === 'missing') return 'missing';
  return part.verdict === 'wrong' || part.verdict === 'unanswered' ? 'wrong' : part.verdict;
};
export type Mark = Exclude<Verdict, 'unanswered'> | 'missing';

/** Text with its gaps as pieces: odd ones are names of gaps. */
export const gapPieces = (text: string) => text.split(/\{([\w-]+)\}/);
