import { useKit } from './kit.ts';

export interface SayButtonProps {
  text: string;
  slowly?: boolean;
}

/** Says a text aloud; nothing where the device has no voice. */
export function SayButton({ text, slowly = false }: SayButtonProps) {
  const { say, t } = useKit();
  if (!say) return null;
  return (
    <button type="button" class="q-say" aria-label={slowly ? t.slowly : t.listen} onClick={() => say(text, slowly)}>
      <svg class="jmd-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path
          d={
            slowly
              ? 'M5 10v4h3l4 4V6L8 10zM16 12h4'
              : 'M5 10v4h3l4 4V6L8 10zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11'
          }
        />
      </svg>
    </button>
  );
}
