import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A screen beside the inbox: its heading gets the focus when one comes to it, so that one hears where one is. */
export function Page({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <main class="page">
      <h1 ref={heading} class="pane-title" tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
