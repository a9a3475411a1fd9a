import type { ComponentChildren, Ref } from 'preact';

/** Code that may be wider than the screen. It can be focused, so that arrow keys scroll it. */
export function Code({ children, codeRef }: { children: ComponentChildren; codeRef?: Ref<HTMLElement> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <pre tabIndex={0}>
      <code ref={codeRef ?? null}>{children}</code>
    </pre>
  );
}
