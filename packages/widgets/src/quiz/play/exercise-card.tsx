import { isRight } from '@jmd-digital/domain/apply';
import type { QuizMessages } from '@jmd-digital/i18n/quiz';
import type { Level } from '@jmd-digital/schemas';
import { ExerciseFrame, type Kit, KitContext, Picture, type QuizWords } from '@jmd-digital/ui/apply';
import { useMemo, useState } from 'preact/hooks';
import type { StationContent } from '../content.ts';
import type { ShownStation } from '../use-station.ts';
import { inApp } from './run.ts';
import { useSpeech } from './use-speech.ts';

export interface ExerciseCardProps extends ShownStation {
  t: QuizMessages;
  exercise: StationContent['exercises'][number];
  level: Level;
  /** Where the station is in our app. */
  app: string;
  onSolved(): void;
  onNext(): void;
}

const newSeed = () => 1 + Math.floor(Math.random() * 2 ** 31);

/** One exercise, with what it needs around it; or the way into the app, where it is about somebody's own data. */
export function ExerciseCard({ station, texts, t, exercise, level, app, onSolved, onNext }: ExerciseCardProps) {
  const { glossary, pictures, lexicon } = station.content;
  const [seed] = useState(newSeed);
  const words = useMemo(() => new Set(lexicon), [lexicon]);
  const terms = useMemo(
    () =>
      Object.entries(glossary).flatMap(([id, { term, forms }]) => {
        const said = texts.glossary[id];
        return said ? [{ term, forms, ...said }] : [];
      }),
    [glossary, texts],
  );
  const picture: Kit['picture'] = (id) => {
    const drawing = pictures[id];
    return drawing ? { drawing, alt: texts.pictures[id] ?? '' } : null;
  };
  const say = useSpeech();
  const instruction = texts.instructions[exercise.id] ?? '';
  if (inApp(exercise)) {
    const shown = picture(exercise.picture);
    return (
      <div class="q-stack">
        <p class="q-instruction">{instruction}</p>
        <div class="q-feedback">
          {shown && <Picture {...shown} />}
          <p>{t.quizInApp}</p>
          <a class="jmd-button jmd-button-secondary" href={app}>
            {t.quizOpenApp}
          </a>
        </div>
        <div class="q-buttons">
          <button class="jmd-button jmd-button-primary" type="button" onClick={onNext}>
            {t.next}
          </button>
        </div>
      </div>
    );
  }
  return (
    <KitContext.Provider value={{ t: t as unknown as QuizWords, say, terms, picture }}>
      <ExerciseFrame
        {...{ exercise, level, instruction, seed, onNext }}
        lexicon={words}
        onTry={({ judged, shown }) => {
          if (!shown && isRight(judged.verdict)) onSolved();
        }}
      />
    </KitContext.Provider>
  );
}
