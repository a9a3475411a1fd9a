import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface Children {
  children: ComponentChildren;
}

/** Even space between things below each other. */
export function Stack({ children }: Children) {
  return <div class="jmd-stack">{children}</div>;
}

/** A thing of its own, for example one site. */
export function Card({ children }: Children) {
  return <article class="jmd-card">{children}</article>;
}

export interface BadgeProps {
  text: string;
  icon: IconName;
  tone: 'neutral' | 'primary' | 'success' | 'warning';
  as?: 'span' | 'li';
}

/** A short fact. Icon and words carry it; the colour only repeats it. */
export function Badge({ text, icon, tone, as: Tag = 'span' }: BadgeProps) {
  return (
    <Tag class={`jmd-badge jmd-badge-${tone}`}>
      <Icon name={icon} />
      {text}
    </Tag>
  );
}

export interface NoticeProps extends Children {
  tone: 'info' | 'warning' | 'error' | 'success';
  title?: string | undefined;
  /** What can be done about it, usually a button. */
  action?: ComponentChildren;
}

const NOTICE_ICONS = { info: 'info', warning: 'warning', error: 'warning', success: 'check' } as const;

/** What happened, that nothing is lost, what to do. */
export function Notice({ tone, title, action, children }: NoticeProps) {
  return (
    <div class={`jmd-notice jmd-notice-${tone}`}>
      <Icon name={NOTICE_ICONS[tone]} />
      <div class="jmd-notice-body">
        {title && <p class="jmd-notice-title">{title}</p>}
        <p>{children}</p>
        {action}
      </div>
    </div>
  );
}

export interface DisclosureProps extends Children {
  summary: string;
}

/** More, for those who want it. Opens without a script. */
export function Disclosure({ summary, children }: DisclosureProps) {
  return (
    <details class="jmd-disclosure">
      <summary>
        {summary}
        <Icon name="chevron" />
      </summary>
      {children}
    </details>
  );
}

/** Stands in for what is on its way; shows itself after 200 ms, so quick answers do not flicker. */
export function Skeleton({ lines }: { lines: number }) {
  return (
    <div class="jmd-skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  );
}

/** Words for screen readers alone. */
export function VisuallyHidden({ children }: Children) {
  return <span class="jmd-hidden">{children}</span>;
}

/** The one place of a screen from which changes are read out, politely. */
export function LiveRegion({ children }: Children) {
  return (
    <div class="jmd-hidden" role="status" aria-live="polite">
      {children}
    </div>
  );
}
