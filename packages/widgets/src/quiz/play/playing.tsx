import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { applyStyles } from '../../widget.ts';
import { type Code, familiesOf, familyOf } from '../code.ts';
import type { Settings } from '../quiz.tsx';
import type { ShownStation } from '../use-station.ts';
import { Failed, Waiting } from '../waiting.tsx';
import { ExerciseCard } from './exercise-card.tsx';
import { anew, FIRST_RUN, forward, type Run, resultOf, withSolved } from './run.ts';
import { useModule } from './use-module.ts';

export interface PlayingProps extends ShownStation, Settings {
  code: Code;
  /** Whether a person has done something, so that the focus goes where they go on. What the page does never moves it. */
  acted: RefObject<boolean>;
}

/** Looks that elements have already beside their own. */
const worn = new WeakMap<ShadowRoot, Set<string>>();

/** The exercises of a station, one after the other, and what came of them. */
export function Playing({ station, texts, t, level, app, onDone, code, acted }: PlayingProps) {
  const [run, setRun] = useState(FIRST_RUN);
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, exercises } = station.content;
  const exercise = exercises[run.at];
  const { module: family, failed, again, load } = useModule(code, familyOf(exercise));
  const { module: later, load: loadLater } = useModule(code, 'later');
  useLayoutEffect(() => {
    const root = heading.current?.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    const has = worn.get(root) ?? new Set();
    worn.set(root, has);
    for (const each of [family, later]) {
      if (!each || has.has(each.css)) continue;
      has.add(each.css);
      applyStyles(root, each.css);
    }
  }, [family, later]);
  // What is needed next, while the first exercise is read. What fails is asked for again where it is needed.
  useEffect(() => {
    if (!later) return;
    void (async () => {
      for (const each of familiesOf(station.content)) await code.load(each).catch(() => {});
    })();
  }, [later]);
  useLayoutEffect(() => {
    if (acted.current) heading.current?.focus();
    acted.current = false;
  }, [run.at, run.round, family]);
  const go = (next: Run) => {
    acted.current = true;
    setRun(next);
  };
  const step = { number: run.at + 1, all: exercises.length };
  const result = resultOf(run, exercises);
  return (
    <>
      <h3 tabIndex={-1} ref={heading}>
        {exercise ? t.exerciseOf(step) : t.quizDone}
      </h3>
      <progress class="q-bar" max={exercises.length} value={run.at} aria-hidden="true" />
      {family ? (
        exercise ? (
          <ExerciseCard
            key={`${run.round} ${exercise.id} ${level}`}
            {...{ station, texts, t, exercise, level, app, later }}
            players={family.players}
            onLater={loadLater}
            onSolved={() => setRun(withSolved(run, exercise.id))}
            onNext={() => {
              go(forward(run));
              if (step.number === step.all) onDone({ station: id, ...result });
            }}
          />
        ) : (
          later && <later.Result {...{ t, app, ...result }} onRestart={() => go(anew(run))} />
        )
      ) : failed ? (
        <Failed
          {...{ t, loading: again }}
          onRetry={() => {
            acted.current = true;
            load().catch(() => {});
          }}
        />
      ) : (
        <Waiting />
      )}
      <p class="jmd-hidden" role="status">
        {family ? '' : failed ? t.quizFailed : t.quizLoading}
      </p>
    </>
  );
}
