import type { Locale } from '@jmd-digital/i18n';
import type { StationTexts } from '@jmd-digital/schemas';
import { useLayoutEffect, useState } from 'preact/hooks';
import { familyOf } from './code.ts';
import type { LoadedStation } from './content.ts';
import type { Source } from './quiz.tsx';

/** A station with its texts in one language. */
export interface ShownStation {
  station: LoadedStation;
  texts: StationTexts;
}

export interface StationState {
  /** What there is: nothing yet, a station, none of that name, or none because the network failed. */
  shown: ShownStation | 'failed' | 'unknown' | null;
  loading: boolean;
  retry(): void;
}

/**
 * The station of that name. One that is shown stays until its texts in another language are there, and so does a failure
 * until it is known what comes of another try.
 */
export function useStation({ load, code }: Source, id: string, locale: Locale): StationState {
  const [known, setKnown] = useState<{ id: string; shown: StationState['shown'] }>({ id, shown: null });
  const [loading, setLoading] = useState(true);
  const [round, setRound] = useState(0);
  // With the render and not after it: texts that are there already come before the old ones are seen in another language.
  useLayoutEffect(() => {
    let current = true;
    const show = (shown: StationState['shown']) => {
      if (!current) return;
      setKnown({ id, shown });
      setLoading(false);
    };
    setLoading(true);
    find({ load, code }, id, locale).then(show, () => show('failed'));
    return () => {
      current = false;
    };
  }, [load, id, locale, round]);
  return { shown: known.id === id ? known.shown : null, loading, retry: () => setRound((n) => n + 1) };
}

/** The station as soon as its first exercise can be played; everything else comes while that is read. */
async function find({ load, code }: Source, id: string, locale: Locale): Promise<ShownStation | 'unknown'> {
  const station = await load(id);
  if (!station) return 'unknown';
  const { exercises } = station.content;
  const [texts] = await Promise.all([station.textsIn(locale), code.load(familyOf(exercises[0]))]);
  return { station, texts };
}
