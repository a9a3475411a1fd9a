import type { QuizMessages } from '@jmd-digital/i18n/quiz';

/** Stands where something is going to be. */
export function Waiting() {
  return (
    <div class="jmd-skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}

/** Says that exercises could not be loaded, and takes another try. */
export function Failed({ t, loading, onRetry }: { t: QuizMessages; loading: boolean; onRetry(): void }) {
  return (
    <div class="q-note">
      <p>{t.quizFailed}</p>
      <button
        class="jmd-button jmd-button-secondary"
        type="button"
        aria-busy={loading ? 'true' : undefined}
        onClick={onRetry}
      >
        {t.quizRetry}
      </button>
    </div>
  );
}
