import { FieldShell } from './field.tsx';
import { Icon } from './icon.tsx';

export interface SelectOption {
  value: string;
  label: string;
  /** Language of the label, where it is another one than around it. */
  lang?: string;
}

export interface SelectFieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
}

/** The platform's own select: every phone has the best one for its size. */
export function SelectField({ label, hint, error, value, options, onChange }: SelectFieldProps) {
  return (
    <FieldShell label={label} hint={hint} error={error}>
      {(control) => (
        <span class="jmd-select-frame">
          <select
            {...control}
            class="jmd-input jmd-select"
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} lang={option.lang} selected={option.value === value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron" />
        </span>
      )}
    </FieldShell>
  );
}
