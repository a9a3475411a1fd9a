import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonLinkProps {
  kind: 'primary' | 'secondary' | 'quiet';
  href: string;
  icon?: IconName;
  children: ComponentChildren;
}

/** A link that looks like a button, where the next step is a page of its own or a call. */
export function ButtonLink({ kind, href, icon, children }: ButtonLinkProps) {
  return (
    <a class={`jmd-button jmd-button-${kind}`} href={href}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
