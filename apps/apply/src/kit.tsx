import type { PictureNode } from '@jmd-digital/ui/apply';
import { type Kit, KitContext, useSpeech } from '@jmd-digital/ui/apply';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LoadedStation } from './content.ts';
import { Failed, Loading } from './parts.tsx';
import { useQuizWords } from './use-quiz-words.ts';

/** What exercises of a station need: words, pictures, terms, a voice. */
export function StationKit({ station, children }: { station: LoadedStation; children: ComponentChildren }) {
  const { value: words, failed, reload } = useQuizWords();
  const say = useSpeech();
  const terms = useMemo(
    () =>
      Object.entries(station.station.glossary).flatMap(([id, { term, forms }]) => {
        const said = station.texts.glossary[id];
        return said ? [{ term, forms, ...said }] : [];
      }),
    [station],
  );
  if (failed) return <Failed onRetry={reload} />;
  if (!words) return <Loading />;
  const kit: Kit = {
    t: words,
    say,
    terms,
    picture: (id) => {
      const drawing = station.pictures[id] as PictureNode | undefined;
      return drawing ? { drawing, alt: station.texts.pictures[id] ?? '' } : null;
    },
  };
  return <KitContext.Provider value={kit}>{children}</KitContext.Provider>;
}
