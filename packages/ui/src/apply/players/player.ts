import type { Judgement, Task } from '@jmd-digital/domain/apply';
import type { AnswerOf, ExerciseType, Verdict } from '@jmd-digital/schemas';

/** What every kind of exercise gets: the task, the answer so far, and once it is checked what was judged. */
export interface PlayerProps<Type extends ExerciseType> {
  task: Task<Type>;
  answer: AnswerOf<Type>;
  onAnswer(answer: AnswerOf<Type>): void;
  /** Nothing can be changed while a judgement stands. */
  judged: Judgement | null;
  seed: number;
}

/** The mark of a part: what to show beside it, null while nothing is judged. */
export const markOf = (judged: Judgement | null, id: string): Mark | null => {
  const part = judged?.parts.find((each) => each.id === id);
  if (!part) return null;
  if (part.note === 'missing') return 'missing';
  return part.verdict === 'wrong' || part.verdict === 'unanswered' ? 'wrong' : part.verdict;
};
export type Mark = Exclude<Verdict, 'unanswered'> | 'missing';
