import { useId } from 'preact/hooks';
import { FieldError } from './field.tsx';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface GroupProps {
  /** The question. */
  legend: string;
  hint?: string | undefined;
  error?: string | undefined;
  options: readonly Choice[];
}

export interface ChoiceListProps extends GroupProps {
  value: string | null;
  onChange: (value: string) => void;
}

export interface ManyChoicesProps extends GroupProps {
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** One of several, all in sight: radio buttons in a group, so arrow keys walk through them. */
export function ChoiceList({ value, onChange, ...group }: ChoiceListProps) {
  return <Group {...group} type="radio" chosen={(each) => each === value} onChange={(each) => onChange(each)} />;
}

/** Any of several, all in sight. Gives the chosen ones in the order of the options. */
export function ManyChoices({ values, onChange, ...group }: ManyChoicesProps) {
  const change = (changed: string, checked: boolean) =>
    onChange(
      group.options.map(({ value }) => value).filter((value) => (value === changed ? checked : values.includes(value))),
    );
  return <Group {...group} type="checkbox" chosen={(each) => values.includes(each)} onChange={change} />;
}

interface Inner extends GroupProps {
  type: 'radio' | 'checkbox';
  chosen: (value: string) => boolean;
  onChange: (value: string, checked: boolean) => void;
}

function Group({ legend, hint, error, options, type, chosen, onChange }: Inner) {
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
              type={type}
              name={id}
              value={option.value}
              checked={chosen(option.value)}
              onChange={(event) => onChange(option.value, event.currentTarget.checked)}
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
