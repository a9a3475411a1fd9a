import { Icon, type IconName } from './icon.tsx';

export interface LinkRowProps {
  icon: IconName;
  href: string;
  text: string;
  /** A number or address, shown beside the words and kept left-to-right. */
  value?: string | undefined;
  /** What it does in full, for those who do not see what stands around it: "JMD Dresden anrufen". */
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
    <a class="jmd-link-row" href={href} aria-label={label && fullName(text, value, label)} {...outside}>
      <Icon name={icon} />
      <span>
        <span class="jmd-link-text">{text}</span>{' '}
        {value && (
          <bdi class="jmd-link-value" dir="ltr">
            {value}
          </bdi>
        )}
      </span>
    </a>
  );
}

/** The visible words come first and unbroken, so that who speaks to the computer can say what they see (WCAG 2.5.3). */
function fullName(text: string, value: string | undefined, label: string): string {
  const seen = value ? `${text} ${value}` : text;
  return label.startsWith(text) ? seen + label.slice(text.length) : `${seen}, ${label}`;
}
