import type { Phrase } from '@jmd-digital/schemas';
import { useState } from 'preact/hooks';
import { German } from './german.tsx';
import { useKit } from './kit.ts';
import { SayButton } from './say-button.tsx';
import { shuffled } from './shuffle.ts';

/** One sentence of the daily round: pick the word that is missing. */
export function PhraseCard({
  phrase,
  seed,
  onAnswer,
  onNext,
}: {
  phrase: Phrase;
  seed: number;
  onAnswer(right: boolean): void;
  onNext(): void;
}) {
  const { t } = useKit();
  const [picked, setPicked] = useState<string | null>(null);
  const [before = '', after = ''] = phrase.text.split('{}');
  const word = phrase.accept[0] ?? '';
  const right = picked !== null && phrase.accept.includes(picked);
  return (
    <article class="q-exercise q-phrase">
      <p lang="de" dir="ltr" class="q-de q-sentence">
        {before}
        <b class="q-hole">{picked === null ? '＿＿＿' : word}</b>
        {after}
        {picked !== null && <SayButton text={`${before}${word}${after}`} />}
      </p>
      <div class="q-options">
        {shuffled([word, ...phrase.distractors], seed).map((each) => (
          <button
            key={each}
            type="button"
            class={`q-option q-reply ${picked === null ? '' : each === word ? 'q-correct' : each === picked ? 'q-wrong' : ''}`}
            disabled={picked !== null}
            onClick={() => {
              setPicked(each);
              onAnswer(phrase.accept.includes(each));
            }}
          >
            <German text={each} />
          </button>
        ))}
      </div>
      {picked !== null && (
        <section class={`q-feedback q-feedback-${right ? 'correct' : 'wrong'}`}>
          <p class="q-verdict" tabIndex={-1} ref={(element) => element?.focus()}>
            {right ? t.verdictCorrect : t.verdictWrong}
          </p>
          <German text={phrase.why} as="p" />
        </section>
      )}
      {picked !== null && (
        <div class="q-buttons">
          <button type="button" class="jmd-button jmd-button-primary" onClick={onNext}>
            {t.next}
          </button>
        </div>
      )}
    </article>
  );
}
