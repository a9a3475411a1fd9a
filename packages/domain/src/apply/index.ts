export {
  type CheckOptions,
  checkAnswer,
  InvalidAnswerError,
  type Judgement,
  type Part,
} from './check-answer.ts';
export type { TokenDiff } from './check-text.ts';
export { applicationsOf, cvOf } from './cv.ts';
export { walkDialogue } from './dialogue-path.ts';
export { type Field, type Fields, fieldsOf, replacedBy } from './documents.ts';
export {
  type Fact,
  type FieldProblem,
  type FormValue,
  type FormValues,
  factsOf,
  fieldProblem,
  isFilled,
  valuesOf,
} from './form-facts.ts';
export { compareEntries, mergeLogs, nextLamport } from './log.ts';
export { type Misjudged, misjudged } from './misjudged.ts';
export {
  type ExerciseProgress,
  type PathOutline,
  type Progress,
  progressOf,
  type StationProgress,
} from './progress.ts';
export { emptyAnswer, solutionOf } from './solution.ts';
export { type Streak, streakOf } from './streak.ts';
export { type Task, taskAt } from './task.ts';
export { isRight } from './verdict.ts';
