import { isRight } from '@jmd-digital/domain/apply';
import { Feedback, type FeedbackProps } from './feedback.tsx';
import { useKit } from './kit.ts';

export interface JudgedProps extends FeedbackProps {
  onAgain(): void;
  onSolve(): void;
  onNext(): void;
}

/** What came of an answer, and what can be done then. */
export function Judged({ onAgain, onSolve, onNext, ...feedback }: JudgedProps) {
  const { t } = useKit();
  const right = isRight(feedback.judged.verdict);
  return (
    <>
      <Feedback {...feedback} />
      <div class="q-buttons">
        {!right && (
          <button type="button" class="jmd-button jmd-button-primary" onClick={onAgain}>
            {t.again}
          </button>
        )}
        {!right && feedback.type !== 'form' && (
          <button type="button" class="jmd-button jmd-button-secondary" onClick={onSolve}>
            {t.solution}
          </button>
        )}
        <button type="button" class={`jmd-button jmd-button-${right ? 'primary' : 'quiet'}`} onClick={() => onNext()}>
          {t.next}
        </button>
      </div>
    </>
  );
}
