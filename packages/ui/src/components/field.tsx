import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface FieldShellProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong and how to mend it; the field is then marked. */
  error?: string | undefined;
  /** Gets the attributes that tie the control to label, hint and error. */
  children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': 'true' | undefined;
  }) => ComponentChildren;
}

/** Label above, hint and error below it, the control last: in the order in which it is read. */
export function FieldShell({ label, hint, error, children }: FieldShellProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div class="jmd-field">
      <label class="jmd-label" for={id}>
        {label}
      </label>
      {hint && (
        <span class="jmd-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && <FieldError id={`${id}-error`} text={error} />}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? 'true' : undefined })}
    </div>
  );
}

export function FieldError({ id, text }: { id: string; text: string }) {
  return (
    <span class="jmd-error" id={id}>
      <Icon name="warning" />
      <span>{text}</span>
    </span>
  );
}
