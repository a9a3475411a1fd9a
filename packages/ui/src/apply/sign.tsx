import { useKit } from './kit.ts';
import type { Mark } from './players/player.ts';

const SIGNS = {
  correct: ['M5 12.5l4.5 4.5L19 7.5', 'markedRight'],
  'ok-spelling': ['M5 12.5l4.5 4.5L19 7.5', 'markedRight'],
  almost: ['M5 13c3-4 5-4 7-1s4 3 7-1', 'verdictAlmost'],
  wrong: ['M7 7l10 10M17 7L7 17', 'markedWrong'],
  missing: ['M6 12h.1M12 12h.1M18 12h.1', 'markedMissing'],
} as const satisfies Record<Mark, readonly [string, string]>;

export interface SignProps {
  mark: Mark;
}

/** Says by shape and words how a part was judged; the colour only repeats it. */
export function Sign({ mark }: SignProps) {
  const { t } = useKit();
  const [path, word] = SIGNS[mark];
  return (
    <span class={`q-sign q-sign-${mark}`}>
      <svg class="jmd-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
      <span class="jmd-hidden">{t[word]}</span>
    </span>
  );
}
