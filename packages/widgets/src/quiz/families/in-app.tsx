import type { QuizMessages } from '@jmd-digital/i18n/quiz';
import { type Kit, Picture } from '@jmd-digital/ui/apply';

export interface InAppProps {
  t: QuizMessages;
  instruction: string;
  drawing: ReturnType<Kit['picture']>;
  /** Where the station is in our app. */
  app: string;
  onNext(): void;
}

/** Stands for an exercise about somebody's own data: the way into the app. */
export function InApp({ t, instruction, drawing, app, onNext }: InAppProps) {
  return (
    <div class="q-stack">
      <p class="q-instruction">{instruction}</p>
      <div class="q-note">
        {drawing && <Picture {...drawing} />}
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
