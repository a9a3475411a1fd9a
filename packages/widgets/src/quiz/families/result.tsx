import type { QuizMessages } from '@jmd-digital/i18n/quiz';

export interface ResultProps {
  t: QuizMessages;
  right: number;
  all: number;
  /** Where the station is in our app. */
  app: string;
  onRestart(): void;
}

/** What came of a station. */
export function Result({ t, right, all, app, onRestart }: ResultProps) {
  return (
    <>
      <p>{t.quizResult({ right, all })}</p>
      <div class="q-buttons">
        <a class="jmd-button jmd-button-primary" href={app}>
          {t.quizOpenApp}
        </a>
        <button class="jmd-button jmd-button-secondary" type="button" onClick={onRestart}>
          {t.quizRestart}
        </button>
      </div>
    </>
  );
}
