import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from './texts.tsx';

/**
 * A screen: its heading gets the focus when one comes to it, so that one hears where one is.
 * @param back the place that lies before it, such as `board`; a link, so that it opens beside too
 * @param wide takes the whole width of a desk
 */
export function Screen({
  title,
  back,
  wide = false,
  children,
}: {
  title: string;
  back?: string;
  wide?: boolean;
  children: ComponentChildren;
}) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" class={wide ? 'screen screen-wide' : 'screen'}>
      {back !== undefined && (
        <a class="back-link" href={`#/${back}`}>
          {t.back}
        </a>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
