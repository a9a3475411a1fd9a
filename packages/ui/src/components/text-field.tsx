import { FieldShell } from './field.tsx';

export interface TextFieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  name?: string;
  inputMode?: 'text' | 'numeric' | 'email' | 'tel';
  autocomplete?: string;
  maxLength?: number;
  /** `ltr` for numbers and addresses; `auto` for what people write in any language. */
  dir?: 'ltr' | 'auto';
  /** Language of what is written, where it is another one than around it. */
  lang?: string;
}

/** One line of text. It shows what is in `value` and never changes it by itself. */
export function TextField({ label, hint, error, value, onInput, dir = 'auto', ...input }: TextFieldProps) {
  return (
    <FieldShell label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          {...input}
          class="jmd-input"
          type="text"
          dir={dir}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </FieldShell>
  );
}
