import { useId } from 'preact/hooks';
import { FieldError } from './field.tsx';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

export interface ChoiceListProps {
  /** The question. */
  legend: string;
  hint?: string | undefined;
  error?: string | undefined;
  options: readonly Choice[];
  value: string | null;
  onChange: (value: string) => void;
}

/** One of several, all in sight: radio buttons in a group, so arrow keys walk through them. */
export function ChoiceList({ legend, hint, error, options, value, onChange }: ChoiceListProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset class="jmd-choices" aria-describedby={describedBy}>
      <legend>{legend}</legend>
      {hint && (
        <p class="jmd-quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`} text={error} />}
      <div class="jmd-choice-list">
        {options.map((option) => (
          <label key={option.value} class="jmd-choice">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <bdi>{option.label}</bdi>
              {option.hint && <bdi class="jmd-choice-hint">{option.hint}</bdi>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
