import { FieldShell } from './field.tsx';

export interface TextAreaProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  rows?: number;
  /** Language of what is written, where it is another one than around it. */
  lang?: string;
}

/** Several lines in any language. It grows with what is written where browsers know how. */
export function TextArea({ label, hint, error, value, onInput, rows = 4, lang }: TextAreaProps) {
  return (
    <FieldShell label={label} hint={hint} error={error}>
      {(control) => (
        <textarea
          {...control}
          class="jmd-input"
          dir="auto"
          rows={rows}
          lang={lang}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </FieldShell>
  );
}
