import { ExerciseFrame, type ExerciseFrameProps } from './exercise-frame.tsx';
import { Write } from './players/own-work.tsx';

export type ExerciseProps = Omit<ExerciseFrameProps, 'write'>;

/** An exercise on a page of ours, where people may write texts of their own. */
export function Exercise(props: ExerciseProps) {
  return <ExerciseFrame {...props} write={Write} />;
}
