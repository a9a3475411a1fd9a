import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  kind: 'primary' | 'secondary' | 'quiet';
  type?: 'button' | 'submit';
  /** Work goes on. The button stays usable, for a second press has to be harmless anyway. */
  busy?: boolean;
  onClick?: () => void;
  children: ComponentChildren;
}

/** One primary button a screen; its words begin with what it does. */
export function Button({ kind, type = 'button', busy = false, onClick, children }: ButtonProps) {
  return (
    <button class={`jmd-button jmd-button-${kind}`} type={type} aria-busy={busy ? 'true' : undefined} onClick={onClick}>
      {children}
    </button>
  );
}
