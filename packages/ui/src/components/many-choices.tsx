import { useId } from 'preact/hooks';
import type { Choice } from './choice-list.tsx';

export interface ManyChoicesProps {
  /** The question. */
  legend: string;
  options: readonly Choice[];
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Any of several, all in sight. Gives the chosen ones in the order of the options. Apart from `ChoiceList`, which widgets carry. */
export function ManyChoices({ legend, options, values, onChange }: ManyChoicesProps) {
  const id = useId();
  const change = (changed: string, checked: boolean) =>
    onChange(
      options.map(({ value }) => value).filter((value) => (value === changed ? checked : values.includes(value))),
    );
  return (
    <fieldset class="jmd-choices">
      <legend>{legend}</legend>
      <div class="jmd-choice-list">
        {options.map(({ value, label }) => (
          <label key={value} class="jmd-choice">
            <input
              type="checkbox"
              name={id}
              value={value}
              checked={values.includes(value)}
              onChange={(event) => change(value, event.currentTarget.checked)}
            />
            <bdi>{label}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
