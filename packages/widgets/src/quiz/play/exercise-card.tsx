import { isRight } from '@jmd-digital/domain/apply';
import type { QuizMessages } from '@jmd-digital/i18n/quiz';
import type { Level } from '@jmd-digital/schemas';
import { ExerciseFrame, type Kit, KitContext, type Players, type QuizWords } from '@jmd-digital/ui/apply';
import { useMemo, useState } from 'preact/hooks';
import type { Modules } from '../code.ts';
import type { StationContent } from '../content.ts';
import type { ShownStation } from '../use-station.ts';
import { inApp } from './run.ts';

export interface ExerciseCardProps extends ShownStation {
  t: QuizMessages;
  exercise: StationContent['exercises'][number];
  level: Level;
  /** Those of this kind are among them, where it is played here. */
  players: Players;
  later: Modules['later'] | undefined;
  onLater(): Promise<unknown>;
  /** Where the station is in our app. */
  app: string;
  onSolved(): void;
  onNext(): void;
}

const newSeed = () => 1 + Math.floor(Math.random() * 2 ** 31);

/** One exercise, with what it needs around it; or the way into the app, where it is about somebody's own data. */
export function ExerciseCard({
  station,
  texts,
  t,
  exercise,
  later,
  app,
  onSolved,
  onNext,
  ...play
}: ExerciseCardProps) {
  const { glossary, pictures, lexicon } = station.content;
  const [seed] = useState(newSeed);
  const [say, setSay] = useState<Kit['say']>(null);
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
  const instruction = texts.instructions[exercise.id] ?? '';
  if (inApp(exercise))
    return later ? <later.InApp {...{ t, instruction, app, onNext }} drawing={picture(exercise.picture)} /> : null;
  return (
    <KitContext.Provider value={{ t: t as unknown as QuizWords, say, terms, picture }}>
      {later && <later.Voice onVoice={(voice) => setSay(() => voice)} />}
      <ExerciseFrame
        {...play}
        {...{ exercise, instruction, seed, onNext }}
        lexicon={words}
        later={later?.later ?? null}
        onTry={({ judged, shown }) => {
          if (!shown && isRight(judged.verdict)) onSolved();
        }}
      />
    </KitContext.Provider>
  );
}
