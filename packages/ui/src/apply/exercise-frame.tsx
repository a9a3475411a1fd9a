import {
  checkAnswer,
  emptyAnswer,
  isRight,
  type Judgement,
  solutionOf,
  type Task,
  taskAt,
  walkDialogue,
} from '@jmd-digital/domain/apply';
import type { Answer, Exercise as ExerciseContent, ExerciseOf, ExerciseType, Level } from '@jmd-digital/schemas';
import type { ComponentChildren, FunctionComponent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Feedback } from './feedback.tsx';
import { Explained, German } from './german.tsx';
import { useKit } from './kit.ts';
import { Picture } from './picture.tsx';
import { type OwnText, Speak } from './players/own-work.tsx';
import { Choice, FindError, Mark } from './players/pick.tsx';
import { DragWords, Match, Order, Sort } from './players/placing.tsx';
import type { PlayerProps } from './players/player.ts';
import { Dialogue } from './players/talk.tsx';
import { Dictate, Gap } from './players/texts.tsx';
import { useSightTime } from './use-sight-time.ts';

/** What is not finished: kept by whoever shows the exercise, so that a closed tab loses nothing. */
export interface Draft {
  answer: Answer;
  /** What was written or filled in beside the answer; personal, so it goes nowhere else. */
  own?: unknown;
}

/** One try, as it is logged. */
export interface Try {
  answer: Answer;
  judged: Judgement;
  startedAt: number;
  /** Time with the exercise in sight, milliseconds. */
  ms: number;
  hintsUsed: number;
  /** The solution had been shown before. */
  shown: boolean;
  /** What was filled in beside the answer. */
  own: unknown;
}

/** What of an exercise is needed to play it. */
export type PlayedExercise = {
  [Type in ExerciseType]: Pick<ExerciseOf<Type>, 'id' | 'type' | 'picture' | 'levels'>;
}[ExerciseType];

export interface ExerciseFrameProps {
  exercise: PlayedExercise;
  level: Level;
  lexicon: ReadonlySet<string>;
  /** What to do, in the reader's language. */
  instruction: string;
  seed: number;
  draft?: Draft | undefined;
  onDraft?(draft: Draft): void;
  onTry(attempt: Try): void;
  onNext(): void;
  /** Fills forms; where it is missing there are none to fill. */
  form?: FunctionComponent<PlayerProps<'form'> & { exerciseId: string; own: unknown; onOwn(own: unknown): void }>;
  /** Takes texts of one's own; where it is missing there are none to write. */
  write?: FunctionComponent<PlayerProps<'write'> & OwnText>;
  /** Stands between the task and its buttons' end: progress, a way out. */
  aside?: ComponentChildren;
}

const PLAYERS = {
  ...{ choice: Choice, gap: Gap, dragWords: DragWords, mark: Mark, order: Order, sort: Sort, match: Match },
  ...{ dialogue: Dialogue, findError: FindError, dictate: Dictate, speak: Speak },
} as unknown as Record<ExerciseType, FunctionComponent<PlayerProps<ExerciseType>>>;

/** Whether a talk has not come to its end: until then there is something to say, and nothing to check. */
const goesOn = (task: Task, path: readonly string[]) =>
  walkDialogue((task as Task<'dialogue'>).body, path)?.end === null;

/**
 * An exercise from its task to its end: answer, check, try again as often as one likes, see the solution, go on. What takes
 * somebody's own words and data comes from outside, so that pages of others can do without it.
 */
export function ExerciseFrame(props: ExerciseFrameProps) {
  const { exercise, level, lexicon, instruction, seed, draft, form: Form, write: Write } = props;
  const { t, picture } = useKit();
  const task = useMemo(() => taskAt(exercise as ExerciseContent, level) as Task, [exercise, level]);
  const [answer, setAnswer] = useState<Answer>(() => draft?.answer ?? emptyAnswer(exercise.type));
  const [own, setOwn] = useState<unknown>(draft?.own);
  const [judged, setJudged] = useState<Judgement | null>(null);
  const [solution, setSolution] = useState(false);
  const [shown, setShown] = useState(false);
  const [hints, setHints] = useState(0);
  const [empty, setEmpty] = useState(false);
  const startedAt = useRef(Date.now());
  const sight = useSightTime();
  const drawing = picture(exercise.picture);

  const edited = useRef(false);
  useEffect(() => {
    if (edited.current) props.onDraft?.({ answer, own });
  }, [answer, own]);
  const change = (next: Answer) => {
    edited.current = true;
    setEmpty(false);
    setAnswer(next);
  };
  const check = () => {
    const result = checkAnswer(task, answer, { level, lexicon });
    // Nothing said is not a wrong answer, and is not kept as one.
    if (result.verdict === 'unanswered') return setEmpty(true);
    setJudged(result);
    props.onTry({ answer, judged: result, startedAt: startedAt.current, ms: sight(), hintsUsed: hints, shown, own });
  };
  const again = () => {
    setJudged(null);
    if (solution) setAnswer(emptyAnswer(exercise.type));
    setSolution(false);
    startedAt.current = Date.now();
    sight.restart();
  };
  const solve = () => {
    setShown(true);
    setSolution(true);
    const right = solutionOf(task);
    setAnswer(right);
    setJudged(checkAnswer(task, right, { level, lexicon }));
  };
  const Player = PLAYERS[exercise.type];
  const play = { task, answer, onAnswer: change, judged, seed } as unknown as PlayerProps<ExerciseType>;
  const onOwn = (next: unknown) => {
    edited.current = true;
    setEmpty(false);
    setOwn(next);
  };
  const right = judged !== null && isRight(judged.verdict);
  return (
    <article class="q-exercise">
      <p class="q-instruction" dir="auto">
        {instruction}
      </p>
      <div class="q-prompt">
        {drawing && <Picture drawing={drawing.drawing} alt={drawing.alt} />}
        <Explained text={task.prompt} />
      </div>
      {exercise.type === 'form' ? (
        Form && <Form {...(play as unknown as PlayerProps<'form'>)} exerciseId={exercise.id} own={own} onOwn={onOwn} />
      ) : exercise.type === 'write' ? (
        Write && (
          <Write
            {...(play as unknown as PlayerProps<'write'>)}
            text={typeof own === 'string' ? own : ''}
            onText={onOwn}
          />
        )
      ) : (
        <Player {...play} />
      )}
      {hints > 0 && !judged && (
        <ul class="q-hints" lang="de" dir="ltr">
          {task.hints.slice(0, hints).map((hint) => (
            <li key={hint}>
              <German text={hint} />
            </li>
          ))}
        </ul>
      )}
      {judged && <Feedback type={exercise.type} judged={judged} solution={solution} />}
      <p class="q-empty" role="status">
        {empty ? t.nothingYet : ''}
      </p>
      <div class="q-buttons">
        {judged ? (
          <>
            {!right && (
              <button type="button" class="jmd-button jmd-button-primary" onClick={again}>
                {t.again}
              </button>
            )}
            {!right && exercise.type !== 'form' && (
              <button type="button" class="jmd-button jmd-button-secondary" onClick={solve}>
                {t.solution}
              </button>
            )}
            <button
              type="button"
              class={`jmd-button jmd-button-${right ? 'primary' : 'quiet'}`}
              onClick={() => props.onNext()}
            >
              {t.next}
            </button>
          </>
        ) : (
          <>
            {!(answer.type === 'dialogue' && goesOn(task, answer.path)) && (
              <button type="button" class="jmd-button jmd-button-primary" onClick={check}>
                {t.check}
              </button>
            )}
            {hints < task.hints.length && (
              <button type="button" class="jmd-button jmd-button-quiet" onClick={() => setHints(hints + 1)}>
                {t.hint}
              </button>
            )}
          </>
        )}
      </div>
      {props.aside}
    </article>
  );
}
