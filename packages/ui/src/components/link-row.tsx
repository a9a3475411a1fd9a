import { Icon, type IconName } from './icon.tsx';

export interface LinkRowProps {
  icon: IconName;
  href: string;
  text: string;
  /** A number or address, shown beside the words and kept left-to-right. */
  value?: string | undefined;
  /** The accessible name, where the words alone do not say enough. It begins with the visible words. */
  label?: string | undefined;
  /** Opens somebody else's site in a new tab, without telling it where the visitor came from. */
  external?: boolean | undefined;
}

/** A way to reach someone: a line as tall as a finger. Nothing is fetched before it is followed. */
export function LinkRow({ icon, href, text, value, label, external }: LinkRowProps) {
  const outside = external
    ? { target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' as const }
    : {};
  return (
    <a class="jmd-link-row" href={href} aria-label={label && value ? `${label}: ${value}` : label} {...outside}>
      <Icon name={icon} />
      <span>
        <span class="jmd-link-text">{text}</span>
        {value && (
          <bdi class="jmd-link-value" dir="ltr">
            {value}
          </bdi>
        )}
      </span>
    </a>
  );
}
