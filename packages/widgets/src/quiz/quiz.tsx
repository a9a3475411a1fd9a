import type { Locale } from '@jmd-digital/i18n';
import type { QuizMessages } from '@jmd-digital/i18n/quiz';
import { reviewedByNativeSpeaker } from '@jmd-digital/i18n/reviewed';
import type { Level } from '@jmd-digital/schemas';
import { useRef } from 'preact/hooks';
import type { Code } from './code.ts';
import type { Content } from './content.ts';
import { Playing } from './play/playing.tsx';
import { useStation } from './use-station.ts';
import { Failed, Waiting } from './waiting.tsx';

/** What came of a station. */
interface Result {
  station: string;
  /** Exercises that were solved without having seen the solution. */
  right: number;
  /** Exercises that can be solved here. */
  all: number;
}

/** Where stations, and what plays them, come from. */
export interface Source {
  load: Content;
  code: Code;
}

export interface Settings {
  t: QuizMessages;
  level: Level;
  /** Where the station is in our app. */
  app: string;
  /** Hears that the last exercise lies behind. */
  onDone(result: Result): void;
}

export interface QuizProps extends Settings, Source {
  locale: Locale;
  /** Name of the station, as the page has it. */
  id: string;
}

/** One station: loads it, then plays its exercises one after the other. */
export function Quiz({ locale, load, code, id, ...settings }: QuizProps) {
  const { t } = settings;
  const { shown, loading, retry } = useStation({ load, code }, id, locale);
  const station = shown && typeof shown === 'object' ? shown : null;
  const acted = useRef(false);
  return (
    <section class="jmd-frame jmd-stack" aria-label={t.quizLabel}>
      <header>
        <slot name="title">{station && <h2>{station.texts.title}</h2>}</slot>
      </header>
      {shown === null && <Waiting />}
      {shown === 'unknown' && <p class="q-note">{t.quizUnknown}</p>}
      {shown === 'failed' && (
        <Failed
          {...{ t, loading }}
          onRetry={() => {
            acted.current = true;
            retry();
          }}
        />
      )}
      {station && <Playing key={id} {...station} {...settings} {...{ code, acted }} />}
      {/* German is what everything is written in. */}
      {station && locale !== 'de' && !reviewedByNativeSpeaker[locale] && <p class="jmd-small">{t.unreviewed}</p>}
      <slot name="footer" />
      <p class="jmd-hidden" role="status">
        {loading && !station ? t.quizLoading : shown === 'failed' ? t.quizFailed : ''}
      </p>
    </section>
  );
}
