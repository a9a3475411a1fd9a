import { FieldShell } from './field.tsx';

export interface TimeFieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** `HH:MM` of the wall clock, or nothing. */
  value: string;
  onInput: (value: string) => void;
}

/** A time of the wall clock, with the clock of the system. */
export function TimeField({ label, hint, error, value, onInput }: TimeFieldProps) {
  return (
    <FieldShell label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          class="jmd-input"
          type="time"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </FieldShell>
  );
}
