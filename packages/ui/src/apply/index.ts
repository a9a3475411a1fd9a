export { Exercise, type ExerciseProps } from './exercise.tsx';
export {
  type Draft,
  ExerciseFrame,
  type ExerciseFrameProps,
  type PlayedExercise,
  type Try,
} from './exercise-frame.tsx';
export { Explained, German, SayButton } from './german.tsx';
export { type Kit, KitContext, type QuizWords, useKit } from './kit.ts';
export { PhraseCard } from './phrase-card.tsx';
export { Picture, type PictureNode } from './picture.tsx';
export { MarkSign } from './players/mark-sign.tsx';
export { markOf, type PlayerProps } from './players/player.ts';
export { shuffled } from './shuffle.ts';
export { quizCss } from './styles.ts';
