import { goTo } from '@jmd-digital/ui/app';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from './texts.tsx';

/** A screen: its heading gets the focus when one comes to it, so that one hears where one is. */
export function Screen({ title, back, children }: { title: string; back?: string; children: ComponentChildren }) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" class="screen">
      {back !== undefined && (
        <button class="jmd-button jmd-button-quiet" type="button" onClick={() => goTo(back, 'push')}>
          {t.back}
        </button>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
