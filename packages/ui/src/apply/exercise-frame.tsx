import { emptyAnswer, type Judgement, type Task, taskAt } from '@jmd-digital/domain/apply';
import type { Answer, Exercise as ExerciseContent, ExerciseOf, ExerciseType, Level } from '@jmd-digital/schemas';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Explain } from './aids.tsx';
import { German } from './german.tsx';
import { useKit } from './kit.ts';
import { type Later, LaterContext } from './later.ts';
import { Picture } from './picture.tsx';
import type { OwnProps, Player, PlayerProps, Players } from './players/player.ts';

/** What is not finished: kept by whoever shows the exercise, so that a closed tab loses nothing. */
export interface Draft {
  answer: Answer;
  /** What was written or filled in beside the answer; personal, so it goes nowhere else. */
  own?: unknown;
}

/** One try, judged. */
export interface JudgedTry {
  answer: Answer;
  judged: Judgement;
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
  /** Those of the exercise's kind are among them. */
  players: Players;
  /** Null as long as it has not come. */
  later: Later | null;
  /** Brings it, where it may not be there; called by somebody who wants to be judged. */
  onLater?(): Promise<unknown>;
  draft?: Draft | undefined;
  onDraft?(draft: Draft): void;
  onTry(attempt: JudgedTry): void;
  /** Begins another try. */
  onAgain?(): void;
  onNext(): void;
  /** Stands between the task and its buttons' end: progress, a way out. */
  aside?: ComponentChildren;
}

/**
 * An exercise from its task to its end: answer, check, try again as often as one likes, see the solution, go on. What is
 * played with, and what judges, comes from outside, so that a page loads what it needs when it needs it.
 */
export function ExerciseFrame(props: ExerciseFrameProps) {
  const { exercise, level, lexicon, instruction, seed, draft, later } = props;
  const { t, picture } = useKit();
  const task = useMemo(() => taskAt(exercise as ExerciseContent, level) as Task, [exercise, level]);
  const [answer, setAnswer] = useState<Answer>(() => draft?.answer ?? emptyAnswer(exercise.type));
  const [own, setOwn] = useState<unknown>(draft?.own);
  const [judged, setJudged] = useState<Judgement | null>(null);
  const [solution, setSolution] = useState(false);
  const [shown, setShown] = useState(false);
  const [hints, setHints] = useState(0);
  const [told, setTold] = useState<'nothingYet' | 'checkFailed' | null>(null);
  const [waiting, setWaiting] = useState(false);
  const drawing = picture(exercise.picture);

  const edited = useRef(false);
  useEffect(() => {
    if (edited.current) props.onDraft?.({ answer, own });
  }, [answer, own]);
  const change = (next: Answer) => {
    edited.current = true;
    setTold(null);
    setAnswer(next);
  };
  const check = ({ check: judge }: Later) => {
    const result = judge(task, answer, { level, lexicon });
    // Nothing said is not a wrong answer, and is not kept as one.
    if (result.verdict === 'unanswered') return setTold('nothingYet');
    setJudged(result);
    props.onTry({ answer, judged: result, hintsUsed: hints, shown, own });
  };
  const press = () => {
    if (later) return check(later);
    if (waiting) return;
    setTold(null);
    setWaiting(true);
    props.onLater?.().catch(() => {
      setWaiting(false);
      setTold('checkFailed');
    });
  };
  // With the render that brings it, so that it judges what is answered by then.
  useLayoutEffect(() => {
    if (!later || !waiting) return;
    setWaiting(false);
    check(later);
  }, [later]);
  const again = () => {
    setJudged(null);
    if (solution) setAnswer(emptyAnswer(exercise.type));
    setSolution(false);
    props.onAgain?.();
  };
  const solve = ({ check: judge, solve: rightOf }: Later) => {
    setShown(true);
    setSolution(true);
    const right = rightOf(task);
    setAnswer(right);
    setJudged(judge(task, right, { level, lexicon }));
  };
  const Played = props.players[exercise.type] as Player<ExerciseType> | undefined;
  const play = { task, answer, onAnswer: change, judged, seed } as unknown as PlayerProps<ExerciseType>;
  const beside: OwnProps = {
    ...{ exerciseId: exercise.id, own },
    onOwn(next) {
      edited.current = true;
      setTold(null);
      setOwn(next);
    },
  };
  return (
    <LaterContext.Provider value={later}>
      <article class="q-exercise">
        <p class="q-instruction" dir="auto">
          {instruction}
        </p>
        <div class="q-prompt">
          {drawing && <Picture drawing={drawing.drawing} alt={drawing.alt} />}
          <Explain text={task.prompt} />
        </div>
        {Played && <Played {...play} {...beside} />}
        {hints > 0 && !judged && (
          <ul class="q-hints" lang="de" dir="ltr">
            {task.hints.slice(0, hints).map((hint) => (
              <li key={hint}>
                <German text={hint} />
              </li>
            ))}
          </ul>
        )}
        <p class="q-empty" role="status">
          {told ? t[told] : ''}
        </p>
        {judged && later ? (
          <later.Judged
            {...{ type: exercise.type, judged, solution }}
            onAgain={again}
            onSolve={() => solve(later)}
            onNext={props.onNext}
          />
        ) : (
          <div class="q-buttons">
            {!Played?.goesOn?.(task, answer) && (
              <button
                type="button"
                class="jmd-button jmd-button-primary"
                aria-busy={waiting ? 'true' : undefined}
                onClick={press}
              >
                {t.check}
              </button>
            )}
            {hints < task.hints.length && (
              <button type="button" class="jmd-button jmd-button-quiet" onClick={() => setHints(hints + 1)}>
                {t.hint}
              </button>
            )}
          </div>
        )}
        {props.aside}
      </article>
    </LaterContext.Provider>
  );
}
