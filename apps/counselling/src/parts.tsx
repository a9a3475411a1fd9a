import { Button, Notice, Skeleton } from '@jmd-digital/ui';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { go } from './route.ts';
import { useTexts } from './texts.tsx';

/** A screen: its heading gets the focus when one comes to it, so that one hears where one is. */
export function Screen({ title, back, children }: { title: string; back?: string; children: ComponentChildren }) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" class="screen">
      {back !== undefined && (
        <Button kind="quiet" onClick={() => go(back)}>
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

/** A form that sends with Enter and tells what went wrong above its button. */
export function Form({
  children,
  failed,
  busy,
  submit,
  onSubmit,
  quiet = false,
}: {
  children: ComponentChildren;
  failed: string | null;
  busy: boolean;
  submit: string;
  onSubmit: () => void;
  /** One of several forms of a screen, none of them the main thing. */
  quiet?: boolean;
}) {
  const { t } = useTexts();
  return (
    <form
      class="jmd-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <div role="alert">{failed && <Notice tone="error">{failed}</Notice>}</div>
      <div>
        <Button kind={quiet ? 'secondary' : 'primary'} type="submit" busy={busy}>
          {submit}
        </Button>
      </div>
      {busy && <p class="jmd-quiet">{t.working}</p>}
    </form>
  );
}

export function Loading() {
  const { t } = useTexts();
  return (
    <div aria-busy="true">
      <span class="jmd-hidden">{t.loading}</span>
      <Skeleton lines={4} />
    </div>
  );
}

export function Retry({ text, onRetry }: { text: string; onRetry: () => void }) {
  const { t } = useTexts();
  return (
    <Notice
      tone="error"
      action={
        <Button kind="secondary" onClick={onRetry}>
          {t.retry}
        </Button>
      }
    >
      {text}
    </Notice>
  );
}
