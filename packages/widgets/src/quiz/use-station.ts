import type { Locale } from '@jmd-digital/i18n';
import type { StationTexts } from '@jmd-digital/schemas';
import type { FunctionComponent } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Content, LoadedStation } from './content.ts';
import type { PlayingProps } from './play/playing.tsx';

/** A station with its texts in one language. */
export interface ShownStation {
  station: LoadedStation;
  texts: StationTexts;
}

/** The same, with what plays it. */
interface Playable extends ShownStation {
  Playing: FunctionComponent<PlayingProps>;
}

export interface StationState {
  /** What there is: nothing yet, a station, none of that name, or none because the network failed. */
  shown: Playable | 'failed' | 'unknown' | null;
  loading: boolean;
  retry(): void;
}

/**
 * The station of that name. One that is shown stays until its texts in another language are there, and so does a failure
 * until it is known what comes of another try.
 */
export function useStation(load: Content, id: string, locale: Locale): StationState {
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
    find(load, id, locale).then(show, () => show('failed'));
    return () => {
      current = false;
    };
  }, [load, id, locale, round]);
  return { shown: known.id === id ? known.shown : null, loading, retry: () => setRound((n) => n + 1) };
}

/** Exercises, and what plays them, come together; neither waits for the other. */
async function find(load: Content, id: string, locale: Locale): Promise<Playable | 'unknown'> {
  const player = import('./play/playing.tsx');
  // Where there is no station, nobody waits for it.
  player.catch(() => {});
  const station = await load(id);
  if (!station) return 'unknown';
  const [{ Playing }, texts] = await Promise.all([player, station.textsIn(locale)]);
  return { station, texts, Playing };
}
