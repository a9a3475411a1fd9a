import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button, type ButtonProps } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { useGuardedWork, useWorkSetup } from './guarded-work.tsx';
import { ActionForm, type ActionFormProps, LoadingNote, RetryNote } from './parts.tsx';

/** A form that says in the app's words that it works. */
export function Form(props: Omit<ActionFormProps, 'working'>) {
  return <ActionForm {...props} working={useWorkSetup().words.working} />;
}

export function Loading() {
  return <LoadingNote text={useWorkSetup().words.loading} />;
}

export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { words, toText } = useWorkSetup();
  return <RetryNote text={toText(error)} retry={words.retry} onRetry={onRetry} />;
}

/** A button that does something at once, with what went wrong beside it. */
export function Act({
  label,
  kind = 'secondary',
  onAct,
}: {
  label: string;
  kind?: ButtonProps['kind'];
  onAct: () => Promise<void>;
}) {
  const { busy, failed, run } = useGuardedWork();
  return (
    <>
      <Button kind={kind} busy={busy} onClick={() => void run(onAct)}>
        {label}
      </Button>
      {failed && (
        <span role="alert" class="jmd-error">
          {failed}
        </span>
      )}
    </>
  );
}

/** More, made only once it is asked for: a list of a hundred forms is slow, and nobody fills in more than one. */
export function Fold({ summary, children }: { summary: string; children: () => ComponentChildren }) {
  const [opened, setOpened] = useState(false);
  return (
    <details class="jmd-disclosure" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>
        {summary}
        <Icon name="chevron" />
      </summary>
      {opened && <div class="jmd-stack">{children()}</div>}
    </details>
  );
}
