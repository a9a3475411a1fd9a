import { Skeleton } from '@jmd-digital/ui';
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { TextsContext } from './texts.tsx';

/** A screen with its heading, which takes the focus when one comes to it. */
export function Screen({
  title,
  children,
  wide = false,
}: {
  title: string;
  children: ComponentChildren;
  wide?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <main id="main" class={wide ? 'screen screen-wide' : 'screen'}>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </main>
  );
}

export function Loading() {
  return (
    <main id="main" class="screen">
      <Skeleton lines={4} />
    </main>
  );
}

/** What was not there to be loaded. Words may be missing, too: then a sign says it. */
export function Failed({ onRetry }: { onRetry(): void }) {
  const texts = useContext(TextsContext);
  return (
    <main id="main" class="screen">
      {texts && <p>{texts.t.loadFailed}</p>}
      <button class="jmd-button jmd-button-primary" type="button" onClick={onRetry}>
        {texts?.t.retry ?? '↻'}
      </button>
    </main>
  );
}
