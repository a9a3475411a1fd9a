import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/text-field.tsx';
import { Form } from './act.tsx';
import { Cancelled, type Guard, useWorkSetup, WorkProvider } from './guarded-work.tsx';
import { askPasskey } from './passkey.ts';
import { useWork } from './use-work.ts';

interface StepUpProps {
  words: {
    stepUpTitle: string;
    stepUpText: string;
    codeLabel: string;
    confirm: string;
    usePasskey: string;
    cancel: string;
  };
  /** Who proves that they are there, as the SDK has it. */
  account: {
    stepUp(proof: {
      kind: 'factor';
      proof: ReturnType<typeof codeProof> | { kind: 'passkey'; response: Record<string, unknown> };
      ticket?: string;
    }): Promise<void>;
    jmd: {
      identity: {
        startPasskeyStepUp(input: object): PromiseLike<{ ticket: string; passkeyOptions: unknown }>;
      };
    };
  };
}

/** Holds the dialog for the second factor, for whatever work inside of it needs one. That work then goes on by itself. */
export function StepUpDialog({ children, ...props }: StepUpProps & { children: ComponentChildren }) {
  const { words, toText } = useWorkSetup();
  const [waiting, setWaiting] = useState<{ go: () => void; cancel: () => void } | null>(null);
  const guard: Guard = async (work) => {
    try {
      return await work();
    } catch (error) {
      if ((error as { reason?: unknown } | null)?.reason !== 'step_up_required') throw error;
      await new Promise<void>((resolve, reject) => setWaiting({ go: resolve, cancel: () => reject(new Cancelled()) }));
      setWaiting(null);
      return work();
    }
  };
  const cancel = () => {
    waiting?.cancel();
    setWaiting(null);
  };
  return (
    <WorkProvider words={words} toText={toText} guard={guard}>
      {children}
      {waiting && <Proof {...props} onProven={waiting.go} onCancel={cancel} />}
    </WorkProvider>
  );
}

function Proof({ words, account, onProven, onCancel }: StepUpProps & { onProven: () => void; onCancel: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [code, setCode] = useState('');
  const { busy, failed, run } = useWork(useWorkSetup().toText);
  useEffect(() => dialog.current?.showModal(), []);
  const prove = (proof: () => Promise<void>) =>
    void run(async () => {
      await proof();
      onProven();
    });
  const byCode = () => account.stepUp({ kind: 'factor', proof: codeProof(code) });
  const byPasskey = async () => {
    const { ticket, passkeyOptions } = await account.jmd.identity.startPasskeyStepUp({});
    const response = await askPasskey(passkeyOptions);
    await account.stepUp({ kind: 'factor', proof: { kind: 'passkey', response }, ticket });
  };
  return (
    <dialog ref={dialog} aria-labelledby="proof" onCancel={onCancel}>
      <h2 id="proof">{words.stepUpTitle}</h2>
      <Form failed={failed} busy={busy} submit={words.confirm} onSubmit={() => prove(byCode)}>
        <p>{words.stepUpText}</p>
        <TextField
          label={words.codeLabel}
          value={code}
          onInput={setCode}
          inputMode="numeric"
          autocomplete="one-time-code"
          dir="ltr"
        />
      </Form>
      <div class="actions">
        <Button kind="secondary" onClick={() => prove(byPasskey)}>
          {words.usePasskey}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </dialog>
  );
}

/** Six digits are of the authenticator app, anything else is a backup code. */
export const codeProof = (code: string) =>
  /^\s*(?:\d\s*){6}$/.test(code) ? ({ kind: 'totp', code } as const) : ({ kind: 'backup-code', code } as const);
