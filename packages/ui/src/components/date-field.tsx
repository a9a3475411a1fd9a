import { FieldShell } from './field.tsx';

export interface DateFieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** `YYYY-MM-DD`, or nothing. */
  value: string;
  onInput: (value: string) => void;
  min?: string;
  max?: string;
}

/** A day, with the calendar of the system. Apart from `TextField`, which widgets carry. */
export function DateField({ label, hint, error, value, onInput, min, max }: DateFieldProps) {
  return (
    <FieldShell label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          class="jmd-input"
          type="date"
          value={value}
          min={min}
          max={max}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </FieldShell>
  );
}
