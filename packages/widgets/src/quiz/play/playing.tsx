import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { applyStyles } from '../../widget.ts';
import type { Settings } from '../quiz.tsx';
import type { ShownStation } from '../use-station.ts';
import { ExerciseCard } from './exercise-card.tsx';
import { anew, FIRST_RUN, forward, type Run, resultOf, withSolved } from './run.ts';
import { playCss } from './styles.ts';

export interface PlayingProps extends ShownStation, Settings {
  /** Whether a person has done something, so that the focus goes where they go on. What the page does never moves it. */
  acted: RefObject<boolean>;
}

/** Elements that have the looks of exercises already. */
const dressed = new WeakSet<Node>();

/** The exercises of a station, one after the other, and what came of them. */
export function Playing({ station, texts, t, level, app, onDone, acted }: PlayingProps) {
  const [run, setRun] = useState(FIRST_RUN);
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, exercises } = station.content;
  const { right, all } = resultOf(run, exercises);
  const exercise = exercises[run.at];
  useLayoutEffect(() => {
    const root = heading.current?.getRootNode();
    if (!(root instanceof ShadowRoot) || dressed.has(root)) return;
    dressed.add(root);
    applyStyles(root, playCss);
  }, []);
  useLayoutEffect(() => {
    if (acted.current) heading.current?.focus();
    acted.current = false;
  }, [run.at, run.round]);
  const go = (next: Run) => {
    acted.current = true;
    setRun(next);
  };
  const step = { number: run.at + 1, all: exercises.length };
  return (
    <>
      <h3 tabIndex={-1} ref={heading}>
        {exercise ? t.exerciseOf(step) : t.quizDone}
      </h3>
      <progress class="q-bar" max={exercises.length} value={run.at} aria-hidden="true" />
      {exercise ? (
        <ExerciseCard
          key={`${run.round} ${exercise.id} ${level}`}
          {...{ station, texts, t, exercise, level, app }}
          onSolved={() => setRun(withSolved(run, exercise.id))}
          onNext={() => {
            go(forward(run));
            if (step.number === step.all) onDone({ station: id, right, all });
          }}
        />
      ) : (
        <>
          <p>{t.quizResult({ right, all })}</p>
          <div class="q-buttons">
            <a class="jmd-button jmd-button-primary" href={app}>
              {t.quizOpenApp}
            </a>
            <button class="jmd-button jmd-button-secondary" type="button" onClick={() => go(anew(run))}>
              {t.quizRestart}
            </button>
          </div>
        </>
      )}
    </>
  );
}
