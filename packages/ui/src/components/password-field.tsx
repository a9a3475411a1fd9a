import { useState } from 'preact/hooks';
import { FieldShell } from './field.tsx';

export interface PasswordFieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  /** `new-password` lets a password manager offer one. */
  autocomplete: 'current-password' | 'new-password';
  /** Words of the button that shows and hides what was typed. */
  show: string;
  hide: string;
}

const TEXT = { type: 'text' } as const;
const PASSWORD = { type: 'password' } as const;

/** A password that can be looked at: typing blind on a phone goes wrong too often. */
export function PasswordField({ label, hint, error, value, onInput, autocomplete, show, hide }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <FieldShell label={label} hint={hint} error={error}>
      {(control) => (
        <span class="jmd-password">
          <input
            {...control}
            class="jmd-input"
            {...(shown ? TEXT : PASSWORD)}
            dir="auto"
            autocomplete={autocomplete}
            autocapitalize="none"
            spellcheck={false}
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          <button
            class="jmd-button jmd-button-quiet"
            type="button"
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? hide : show}
          </button>
        </span>
      )}
    </FieldShell>
  );
}
