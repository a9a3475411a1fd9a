import type { Locale } from '@jmd-digital/i18n';
import type { QuizMessages } from '@jmd-digital/i18n/quiz';
import type { Level } from '@jmd-digital/schemas';
import { useRef } from 'preact/hooks';
import type { Content } from './content.ts';
import { useStation } from './use-station.ts';

/** What came of a station. */
interface Result {
  station: string;
  /** Exercises that were solved without having seen the solution. */
  right: number;
  /** Exercises that can be solved here. */
  all: number;
}

export interface Settings {
  t: QuizMessages;
  level: Level;
  /** Where the station is in our app. */
  app: string;
  /** Hears that the last exercise lies behind. */
  onDone(result: Result): void;
}

export interface QuizProps extends Settings {
  locale: Locale;
  load: Content;
  /** Name of the station, as the page has it. */
  id: string;
}

/** One station: loads it, then plays its exercises one after the other. */
export function Quiz({ locale, load, id, ...settings }: QuizProps) {
  const { t } = settings;
  const { shown, loading, retry } = useStation(load, id, locale);
  const station = shown && typeof shown === 'object' ? shown : null;
  const Playing = station?.Playing;
  const acted = useRef(false);
  return (
    <section class="jmd-frame jmd-stack" aria-label={t.quizLabel}>
      <header>
        <slot name="title">{station && <h2>{station.texts.title}</h2>}</slot>
      </header>
      {shown === null && (
        <div class="jmd-skeleton" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      )}
      {(shown === 'unknown' || shown === 'failed') && (
        <div class="q-note">
          <p>{shown === 'failed' ? t.quizFailed : t.quizUnknown}</p>
          {shown === 'failed' && (
            <button
              class="jmd-button jmd-button-secondary"
              type="button"
              aria-busy={loading ? 'true' : undefined}
              onClick={() => {
                acted.current = true;
                retry();
              }}
            >
              {t.quizRetry}
            </button>
          )}
        </div>
      )}
      {Playing && <Playing key={id} {...station} {...settings} acted={acted} />}
      <slot name="footer" />
      <p class="jmd-hidden" role="status">
        {loading && !station ? t.quizLoading : shown === 'failed' ? t.quizFailed : ''}
      </p>
    </section>
  );
}
