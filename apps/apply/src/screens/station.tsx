import { factsOf, fieldsOf, replacedBy, taskAt } from '@jmd-digital/domain/apply';
import type { Exercise as ExerciseContent, LogEntry } from '@jmd-digital/schemas';
import { useLoaded } from '@jmd-digital/ui/app';
import { Exercise, type Try } from '@jmd-digital/ui/apply';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type LoadedStation, loadStation, stationOf } from '../content.ts';
import { FormPlayer } from '../forms/form-player.tsx';
import { StationKit } from '../kit.tsx';
import { Failed, Loading, Screen } from '../parts.tsx';
import { useDevice, usePlay } from '../play.tsx';
import { go } from '../route.ts';
import { askToKeep } from '../storage.ts';
import type { NewEntry } from '../store/log-store.ts';
import { useTexts } from '../texts.tsx';
import { reportSolved } from '../workshop.ts';
import { Sources } from './sources.tsx';
import { StationEnd } from './station-end.tsx';
import { StationStart } from './station-start.tsx';

/** A station: its greeting, its exercises one after the other, its end. It goes on where one left it. */
export function StationScreen({ id }: { id: string }) {
  const { locale, t } = useTexts();
  const { value, failed, reload } = useLoaded(() => loadStation(id, locale), [id, locale]);
  if (!stationOf(id)) return <Screen title={t.notFound}>{null}</Screen>;
  if (failed) return <Failed onRetry={reload} />;
  return value?.station.id === id ? <Station station={value} /> : <Loading />;
}

type Place = { kind: 'start' } | { kind: 'exercise'; id: string } | { kind: 'end' };

function Station({ station }: { station: LoadedStation }) {
  const { device } = usePlay();
  const { positions } = useDevice();
  const { exercises, id } = station.station;
  const known = (exercise: string | undefined) => exercises.some((each) => each.id === exercise);
  const [place, setPlace] = useState<Place>(() => {
    const at = positions[id];
    return at && known(at) ? { kind: 'exercise', id: at } : { kind: 'start' };
  });
  const to = (next: Place) => {
    const { [id]: _, ...others } = device.read().positions;
    // Whoever came by a link has begun, too.
    void device.write({ begun: true, positions: next.kind === 'exercise' ? { ...others, [id]: next.id } : others });
    setPlace(next);
    scrollTo(0, 0);
  };
  if (place.kind === 'end')
    return <StationEnd station={station} onOpen={(exercise) => to({ kind: 'exercise', id: exercise })} />;
  const exercise = place.kind === 'exercise' ? exercises.find((each) => each.id === place.id) : undefined;
  if (!exercise) return <StationStart station={station} onStart={(at) => to({ kind: 'exercise', id: at })} />;
  const next = exercises[exercises.indexOf(exercise) + 1];
  return (
    <StationKit station={station}>
      <Playing
        key={exercise.id}
        station={station}
        exercise={exercise}
        onNext={() => to(next ? { kind: 'exercise', id: next.id } : { kind: 'end' })}
      />
    </StationKit>
  );
}

type Kept = { draft: NonNullable<Parameters<typeof Exercise>[0]['draft']>; seed: number };

const newSeed = () => 1 + Math.floor(Math.random() * 2 ** 31);

function Playing({ station, exercise, onNext }: { station: LoadedStation; exercise: ExerciseContent; onNext(): void }) {
  const { t, titles } = useTexts();
  const { log, database, device } = usePlay();
  const { level } = useDevice();
  const { exercises } = station.station;
  const heading = useRef<HTMLHeadingElement>(null);
  const { value: kept, failed } = useLoaded(
    async (): Promise<Kept | 'none'> => (await database?.get('drafts', exercise.id)) ?? 'none',
    [exercise.id],
  );
  const [seed] = useState(newSeed);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [kept !== null]);
  if (kept === null && !failed) return <Loading />;
  const before = kept === 'none' || kept === null ? undefined : kept;
  const solvedBefore = (entries: readonly LogEntry[]) =>
    entries.some((entry) => entry.kind === 'attempt' && entry.exerciseId === exercise.id);

  const write = (attempt: Try) => {
    const first = !solvedBefore(log.entries());
    const entry: NewEntry = {
      kind: 'attempt',
      exerciseId: exercise.id,
      contentHash: station.hashes[exercise.id] ?? '',
      level,
      startedAt: new Date(attempt.startedAt).toISOString(),
      ms: attempt.ms,
      answer: attempt.answer,
      verdict: attempt.judged.verdict as Exclude<typeof attempt.judged.verdict, 'unanswered'>,
      score: attempt.judged.score,
      hintsUsed: attempt.hintsUsed,
      shown: attempt.shown,
    };
    const facts = exercise.type === 'form' ? factEntries(exercise, level, attempt.own, log.entries()) : [];
    const solved = attempt.judged.verdict === 'correct' || attempt.judged.verdict === 'ok-spelling';
    void log.append(entry, ...facts).then(() => (solved ? reportSolved(log, device).catch(() => {}) : undefined));
    void database?.delete('drafts', exercise.id).catch(() => {});
    if (first) void askToKeep();
  };
  const at = exercises.indexOf(exercise);
  return (
    <main id="main" class="screen play">
      <header class="play-head">
        <h1 tabIndex={-1} ref={heading}>
          {titles[station.station.id]?.title ?? station.station.title}
        </h1>
        <progress
          class="progress"
          max={exercises.length}
          value={at}
          aria-label={t.exerciseOf({ number: at + 1, all: exercises.length })}
        />
        <p class="jmd-small">{t.exerciseOf({ number: at + 1, all: exercises.length })}</p>
      </header>
      <Exercise
        exercise={exercise}
        level={level}
        lexicon={station.lexiconSet}
        instruction={station.texts.instructions[exercise.id] ?? ''}
        seed={before?.seed ?? seed}
        draft={before?.draft}
        onDraft={(draft) =>
          void database?.put('drafts', { draft, seed: before?.seed ?? seed }, exercise.id).catch(() => {})
        }
        onTry={write}
        onNext={onNext}
        form={FormPlayer}
        aside={
          <footer class="play-foot">
            <Sources station={station} ids={exercise.facts} />
            <button class="jmd-button jmd-button-quiet" type="button" title={t.leaveHint} onClick={() => go('')}>
              {t.leave}
            </button>
          </footer>
        }
      />
    </main>
  );
}

/** What a form writes into the documents, as entries that replace what stood there. */
function factEntries(
  exercise: Extract<ExerciseContent, { type: 'form' }>,
  level: 'A2' | 'B1',
  own: unknown,
  entries: readonly LogEntry[],
): NewEntry[] {
  const before = { cv: fieldsOf(entries, 'cv'), application: fieldsOf(entries, 'application') };
  const values = (own ?? {}) as Parameters<typeof factsOf>[2];
  return factsOf(exercise.id, taskAt(exercise, level).body, values, before).map(({ doc, path: place, value }) => ({
    ...({ kind: 'set', doc, path: place, value, provenance: `exercise:${exercise.id}` } as const),
    replaces: replacedBy(entries, doc, place),
  }));
}
