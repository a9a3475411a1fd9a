import { Button } from '@jmd-digital/ui';
import { useGuardedWork } from '@jmd-digital/ui/app';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

/** Asks once more before something that cannot be undone, and says what will happen. */
export function SureDialog({
  title,
  yes,
  no,
  onYes,
  onClose,
  children,
}: {
  title: string;
  yes: string;
  no: string;
  onYes: () => Promise<void>;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { busy, failed, run } = useGuardedWork();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={onClose}>
      <div class="jmd-stack">
        <h2 id={id}>{title}</h2>
        {children}
        <div role="alert">{failed && <p class="jmd-error">{failed}</p>}</div>
        <div class="actions">
          <Button kind="secondary" onClick={() => dialog.current?.close()}>
            {no}
          </Button>
          <Button kind="primary" busy={busy} onClick={() => void run(onYes)}>
            {yes}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
