import { FieldShell } from './field.tsx';

export interface TextAreaProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  rows?: number;
}

/** Several lines in any language. It grows with what is written where browsers know how. */
export function TextArea({ label, hint, error, value, onInput, rows = 4 }: TextAreaProps) {
  return (
    <FieldShell label={label} hint={hint} error={error}>
      {(control) => (
        <textarea
          {...control}
          class="jmd-input"
          dir="auto"
          rows={rows}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </FieldShell>
  );
}
