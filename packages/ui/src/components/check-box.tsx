import { useId } from 'preact/hooks';

export interface CheckBoxProps {
  label: string;
  hint?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Yes or no, with what follows from a yes below it. The whole line can be pressed. */
export function CheckBox({ label, hint, checked, onChange }: CheckBoxProps) {
  const id = useId();
  return (
    <div class="jmd-check">
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="jmd-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
