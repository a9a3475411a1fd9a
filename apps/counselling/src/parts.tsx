import { Button } from '@jmd-digital/ui';
import { ActionForm, type ActionFormProps, LoadingNote, RetryNote } from '@jmd-digital/ui/app';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { go } from './route.ts';
import { useTexts } from './texts.tsx';

/** A screen: its heading gets the focus when one comes to it, so that one hears where one is. */
export function Screen({
  title,
  back,
  children,
}: {
  title: string;
  /** A place of the app, or what else leads back. */
  back?: string | (() => void);
  children: ComponentChildren;
}) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" class="screen">
      {back !== undefined && (
        <Button kind="quiet" onClick={() => (typeof back === 'string' ? go(back) : back())}>
          {t.back}
        </Button>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}

/** A form of this app: it says in its words what goes on. */
export function Form(props: Omit<ActionFormProps, 'working'>) {
  const { t } = useTexts();
  return <ActionForm {...props} working={t.working} />;
}

export function Loading() {
  const { t } = useTexts();
  return <LoadingNote text={t.loading} />;
}

export function Retry({ text, onRetry }: { text: string; onRetry: () => void }) {
  const { t } = useTexts();
  return <RetryNote text={text} retry={t.retry} onRetry={onRetry} />;
}
