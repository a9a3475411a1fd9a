import type { Answer, AnswerOf, BodyOf, ExerciseType } from '@jmd-digital/schemas';
import { bestPath } from './dialogue-path.ts';
import type { Task } from './task.ts';

type Solve<Type extends ExerciseType> = (body: BodyOf<Type>) => Omit<AnswerOf<Type>, 'type'>;

const firstOf = (gaps: Readonly<Record<string, { accept: readonly string[] }>>) =>
  Object.fromEntries(Object.entries(gaps).map(([id, { accept }]) => [id, accept[0] ?? '']));
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

const SOLUTIONS: { [Type in ExerciseType]: Solve<Type> } = {
  choice: ({ options }) => ({ picked: idsOf(options.filter(({ correct }) => correct)) }),
  gap: ({ gaps }) => ({ filled: firstOf(gaps) }),
  dragWords: ({ gaps }) => ({ filled: firstOf(gaps) }),
  mark: ({ correct }) => ({ marked: Object.keys(correct) }),
  findError: ({ errors }) => ({ marked: Object.keys(errors) }),
  order: ({ solutions }) => ({ order: solutions[0] ?? [] }),
  sort: ({ items }) => ({ placed: Object.fromEntries(items.map(({ id, buckets }) => [id, buckets[0] ?? ''])) }),
  match: ({ pairs }) => ({ paired: Object.fromEntries(pairs.map(({ id }) => [id, id])) }),
  dialogue: (body) => ({ path: bestPath(body) }),
  dictate: ({ sentences }) => ({ filled: Object.fromEntries(sentences.map(({ id, text }) => [id, text])) }),
  form: ({ groups }) => ({
    filled: groups.flatMap(({ fields, optional }) =>
      optional ? [] : idsOf(fields.filter(({ required }) => required)),
    ),
  }),
  write: ({ rubric }) => ({ checked: idsOf(rubric) }),
  speak: ({ rubric }) => ({ checked: idsOf(rubric) }),
};

/** An answer that is right: the first one where several are. */
export const solutionOf = (task: Task): Answer =>
  ({ type: task.type, ...(SOLUTIONS[task.type] as Solve<ExerciseType>)(task.body) }) as Answer;

const EMPTY: { [Type in ExerciseType]: Omit<AnswerOf<Type>, 'type'> } = {
  choice: { picked: [] },
  gap: { filled: {} },
  dragWords: { filled: {} },
  mark: { marked: [] },
  findError: { marked: [] },
  order: { order: [] },
  sort: { placed: {} },
  match: { paired: {} },
  dialogue: { path: [] },
  dictate: { filled: {} },
  form: { filled: [] },
  write: { checked: [] },
  speak: { checked: [] },
};

/** Nothing answered yet. */
export const emptyAnswer = (type: ExerciseType): Answer => ({ type, ...EMPTY[type] }) as Answer;
