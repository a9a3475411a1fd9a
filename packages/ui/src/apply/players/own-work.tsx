import { useEffect, useState } from 'preact/hooks';
import { Explain } from '../aids.tsx';
import { German } from '../german.tsx';
import { useKit } from '../kit.ts';
import type { OwnProps, PlayerProps } from './player.ts';

interface Ticking {
  rubric: readonly { id: string; text: string }[];
  checked: readonly string[];
  locked: boolean;
  onCheck(checked: string[]): void;
}

/** Points that people look for in their own work. */
function SelfCheck({ rubric, checked, locked, onCheck }: Ticking) {
  const { t } = useKit();
  return (
    <fieldset class="q-rubric">
      <legend>{t.selfCheck}</legend>
      {rubric.map(({ id, text }) => (
        <label key={id} class="q-option">
          <input
            type="checkbox"
            checked={checked.includes(id)}
            disabled={locked}
            onChange={(event) =>
              onCheck(event.currentTarget.checked ? [...checked, id] : checked.filter((each) => each !== id))
            }
          />
          <German text={text} />
        </label>
      ))}
    </fieldset>
  );
}

function Help({
  example,
  starters,
  onStarter,
}: {
  example: string;
  starters: readonly string[];
  onStarter?: (text: string) => void;
}) {
  const { t } = useKit();
  return (
    <>
      {starters.length > 0 && (
        <div class="q-pool">
          <p class="q-wide jmd-small">{t.starters}</p>
          {starters.map((starter) =>
            onStarter ? (
              <button key={starter} type="button" class="q-chip" onClick={() => onStarter(starter)}>
                <German text={starter} />
              </button>
            ) : (
              <span key={starter} class="q-chip">
                <German text={starter} />
              </span>
            ),
          )}
        </div>
      )}
      <details class="jmd-disclosure">
        <summary>{t.example}</summary>
        <Explain text={example} />
      </details>
    </>
  );
}

/** What was written stays on the device, with what else is not finished. */
export function Write({ task: { body }, answer, onAnswer, judged, own, onOwn }: PlayerProps<'write'> & OwnProps) {
  const text = typeof own === 'string' ? own : '';
  const { t } = useKit();
  return (
    <div class="q-stack">
      <Help
        example={body.example}
        starters={body.starters}
        onStarter={(starter) => onOwn(text === '' ? `${starter} ` : `${text.trimEnd()} ${starter} `)}
      />
      <textarea
        class="jmd-input q-write"
        lang="de"
        dir="ltr"
        rows={6}
        aria-label={t.textLabel}
        value={text}
        onInput={(event) => onOwn(event.currentTarget.value)}
      />
      <SelfCheck
        rubric={body.rubric}
        checked={answer.checked}
        locked={judged !== null}
        onCheck={(checked) => onAnswer({ ...answer, checked })}
      />
    </div>
  );
}

/** Speaking to the wall, a friend or the mirror: nothing is recorded, nothing is listened to. */
export function Speak({ task: { body }, answer, onAnswer, judged }: PlayerProps<'speak'>) {
  const { t } = useKit();
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (left === null || left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <div class="q-stack">
      <Help example={body.example} starters={body.starters} />
      <div class="q-row">
        <button
          type="button"
          class="jmd-button jmd-button-secondary"
          onClick={() => setLeft(left ? null : body.seconds)}
        >
          {left ? t.stopTimer : t.startTimer}
        </button>
        <span class="q-timer" role="timer">
          {t.secondsLeft({ seconds: left ?? body.seconds })}
        </span>
      </div>
      <SelfCheck
        rubric={body.rubric}
        checked={answer.checked}
        locked={judged !== null}
        onCheck={(checked) => onAnswer({ ...answer, checked })}
      />
    </div>
  );
}
