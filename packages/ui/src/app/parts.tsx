import type { ComponentChildren } from 'preact';
import { Button } from '../components/button.tsx';
import { Notice, Skeleton } from '../components/surfaces.tsx';

export interface ActionFormProps {
  failed: string | null;
  busy: boolean;
  submit: string;
  /** Said while the work goes on. */
  working: string;
  /** Said once it is done, where the form stays. */
  done?: string | null;
  onSubmit: () => void;
  /** One of several forms of a screen, none of them the main thing. */
  quiet?: boolean;
  children: ComponentChildren;
}

/** A form that sends with Enter and tells what went wrong above its button. */
export function ActionForm(props: ActionFormProps) {
  const { failed, busy, submit, working, done = null, onSubmit, quiet = false, children } = props;
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
      <p class="jmd-quiet" role="status">
        {busy ? working : done}
      </p>
    </form>
  );
}

/** Stands in for what is loading. */
export function LoadingNote({ text }: { text: string }) {
  return (
    <div aria-busy="true">
      <span class="jmd-hidden">{text}</span>
      <Skeleton lines={4} />
    </div>
  );
}

/** What could not be loaded, and a way to try again. */
export function RetryNote({ text, retry, onRetry }: { text: string; retry: string; onRetry: () => void }) {
  return (
    <Notice
      tone="error"
      action={
        <Button kind="secondary" onClick={onRetry}>
          {retry}
        </Button>
      }
    >
      {text}
    </Notice>
  );
}
