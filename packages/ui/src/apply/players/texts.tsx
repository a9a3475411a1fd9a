import { useState } from 'preact/hooks';
import { MarkSign, Say } from '../aids.tsx';
import { German } from '../german.tsx';
import { useKit } from '../kit.ts';
import { shuffled } from '../shuffle.ts';
import { gapPieces, markOf, type PlayerProps } from './player.ts';

const FIELD = {
  lang: 'de',
  dir: 'ltr',
  autocomplete: 'off',
  autocorrect: 'off',
  autocapitalize: 'off',
  spellcheck: false,
} as const;

/** Words that are typed into a text, or picked from a few. */
export function Gap({ task: { body }, answer, onAnswer, judged, seed }: PlayerProps<'gap'>) {
  const { t } = useKit();
  const fill = (id: string, text: string) => onAnswer({ ...answer, filled: { ...answer.filled, [id]: text } });
  return (
    <p class="q-gaps" lang="de" dir="ltr">
      {gapPieces(body.text).map((piece, index) => {
        const gap = index % 2 === 1 ? body.gaps[piece] : undefined;
        if (!gap) return <span key={index}>{piece}</span>;
        const label = `${t.gapLabel} ${(index + 1) / 2}`;
        const mark = markOf(judged, piece);
        const value = answer.filled[piece] ?? '';
        return (
          <span key={piece} class={`q-gap ${mark ? `q-${mark}` : ''}`}>
            {gap.distractors?.length ? (
              <select
                class="jmd-input q-select"
                aria-label={label}
                value={value}
                disabled={judged !== null}
                onChange={(event) => fill(piece, event.currentTarget.value)}
              >
                <option value="">…</option>
                {shuffled([gap.accept[0] ?? '', ...gap.distractors], seed + index).map((word) => (
                  <option key={word}>{word}</option>
                ))}
              </select>
            ) : (
              <input
                {...FIELD}
                class="jmd-input"
                aria-label={label}
                size={Math.min(26, Math.max(6, (gap.accept[0] ?? '').length + 2))}
                value={value}
                readOnly={judged !== null}
                onInput={(event) => fill(piece, event.currentTarget.value)}
              />
            )}
            <MarkSign mark={mark} />
          </span>
        );
      })}
    </p>
  );
}

/** Sentences that are heard, or looked at and then covered, and written down. */
export function Dictate({ task: { body }, answer, onAnswer, judged }: PlayerProps<'dictate'>) {
  const { t, say } = useKit();
  const [seen, setSeen] = useState<string | null>(null);
  return (
    <ol class="q-dictation">
      {body.sentences.map(({ id, text }, index) => {
        const mark = markOf(judged, id);
        const open = seen === id;
        return (
          <li key={id} class={mark ? `q-${mark}` : ''}>
            <div class="q-row">
              {say && (
                <>
                  <Say text={text} />
                  <Say text={text} slowly />
                </>
              )}
              <button
                type="button"
                class="jmd-button jmd-button-secondary"
                aria-expanded={open}
                disabled={judged !== null}
                onClick={() => setSeen(open ? null : id)}
              >
                {open ? t.cover : t.look}
              </button>
              <MarkSign mark={mark} />
            </div>
            {open && !judged && (
              <p class="q-slip">
                <German text={text} />
              </p>
            )}
            <input
              {...FIELD}
              class="jmd-input"
              aria-label={`${t.sentenceLabel} ${index + 1}`}
              value={answer.filled[id] ?? ''}
              readOnly={judged !== null}
              // Written from memory: the slip is covered as soon as one writes.
              onFocus={() => setSeen(null)}
              onInput={(event) =>
                onAnswer({ ...answer, filled: { ...answer.filled, [id]: event.currentTarget.value } })
              }
            />
          </li>
        );
      })}
    </ol>
  );
}
