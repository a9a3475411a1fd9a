import { isJmdError } from '@jmd-digital/sdk';
import { Button, Icon, TextField } from '@jmd-digital/ui';
import {
  ActionForm,
  type ActionFormProps,
  LoadingNote,
  RetryNote,
  useWork as useAnyWork,
  type Work,
} from '@jmd-digital/ui/app';
import { startAuthentication } from '@simplewebauthn/browser';
import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { useSession } from './session.tsx';
import { errorText, useTexts } from './texts.tsx';

type Guard = <T>(work: () => Promise<T>) => Promise<T>;
const GuardContext = createContext<Guard>((work) => work());

/** Work that asks for a new proof of who is there where the server wants one, and then goes on by itself. */
export function useWork(): Work {
  const texts = useTexts();
  const guard = useContext(GuardContext);
  const { run, ...state } = useAnyWork((thrown) =>
    thrown instanceof Cancelled ? texts.t.cancelled : errorText(thrown, texts),
  );
  return { ...state, run: (work) => run(() => guard(work)) };
}

class Cancelled extends Error {}

/** Holds the dialog for the second factor, for whatever work needs it. */
export function StepUpDialog({ children }: { children: ComponentChildren }) {
  const [waiting, setWaiting] = useState<{ go: () => void; cancel: () => void } | null>(null);
  const guard: Guard = async (work) => {
    try {
      return await work();
    } catch (error) {
      if (!isJmdError(error) || error.reason !== 'step_up_required') throw error;
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
    <GuardContext.Provider value={guard}>
      {children}
      {waiting && <Proof onProven={waiting.go} onCancel={cancel} />}
    </GuardContext.Provider>
  );
}

function Proof({ onProven, onCancel }: { onProven: () => void; onCancel: () => void }) {
  const texts = useTexts();
  const { t } = texts;
  const { account } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const [code, setCode] = useState('');
  const { busy, failed, run } = useAnyWork((thrown) => errorText(thrown, texts));
  useEffect(() => dialog.current?.showModal(), []);
  const prove = (proof: Parameters<typeof account.stepUp>[0]) =>
    void run(async () => {
      await account.stepUp(proof);
      onProven();
    });
  const passkey = () =>
    void run(async () => {
      const { ticket, passkeyOptions } = await account.jmd.identity.startPasskeyStepUp({});
      const response = await startAuthentication({ optionsJSON: passkeyOptions as never });
      await account.stepUp({ kind: 'factor', proof: { kind: 'passkey', response: response as never }, ticket });
      onProven();
    });
  return (
    <dialog ref={dialog} aria-labelledby="proof" onCancel={onCancel}>
      <h2 id="proof">{t.stepUpTitle}</h2>
      <ActionForm
        failed={failed}
        busy={busy}
        submit={t.confirm}
        working={t.working}
        onSubmit={() => prove({ kind: 'factor', proof: codeProof(code) })}
      >
        <p>{t.stepUpText}</p>
        <TextField
          label={t.codeLabel}
          value={code}
          onInput={setCode}
          inputMode="numeric"
          autocomplete="one-time-code"
          dir="ltr"
        />
      </ActionForm>
      <div class="actions">
        <Button kind="secondary" onClick={passkey}>
          {t.usePasskey}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </dialog>
  );
}

/** Six digits are of the authenticator app, anything else is a backup code. */
export const codeProof = (code: string) =>
  /^\s*(?:\d\s*){6}$/.test(code) ? ({ kind: 'totp', code } as const) : ({ kind: 'backup-code', code } as const);

export function Form(props: Omit<ActionFormProps, 'working'>) {
  const { t } = useTexts();
  return <ActionForm {...props} working={t.working} />;
}

export function Loading() {
  const { t } = useTexts();
  return <LoadingNote text={t.loading} />;
}

export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const texts = useTexts();
  return <RetryNote text={errorText(error, texts)} retry={texts.t.retry} onRetry={onRetry} />;
}

/** A button that does something at once, with what went wrong beside it. */
export function Act({
  label,
  kind = 'secondary',
  onAct,
}: {
  label: string;
  kind?: 'primary' | 'secondary' | 'quiet';
  onAct: () => Promise<void>;
}) {
  const { busy, failed, run } = useWork();
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

/**
 * Pages of a list: the items so far, and a button for more. A reload leaves what is there in place until the same
 * stretch of the list has come anew, so that nothing that was opened or typed in it goes.
 */
export function usePages<T>(
  first: (cursor?: string) => Promise<{ items: T[]; nextCursor: string | null }>,
  keys: readonly unknown[],
) {
  const [list, setList] = useState<{ items: T[]; next: string | null; pages: number } | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const round = useRef(0);
  const load = async (pages: number, from: { items: T[]; next: string | null; pages: number } | null = null) => {
    const mine = ++round.current;
    try {
      const items = from ? [...from.items] : [];
      let next = from?.next ?? null;
      for (let n = 0; n < pages && (n === 0 || next !== null); n++) {
        const page = await first(next ?? undefined);
        items.push(...page.items);
        next = page.nextCursor;
      }
      if (mine !== round.current) return;
      setFailed(null);
      setList({ items, next, pages: (from?.pages ?? 0) + pages });
    } catch (error) {
      if (mine === round.current) throw error;
    }
  };
  useEffect(() => {
    setList(null);
    setFailed(null);
    load(1).catch(setFailed);
    return () => {
      round.current++;
    };
  }, keys);
  return {
    items: list?.items ?? null,
    failed,
    reload: () => void load(list?.pages ?? 1).catch(setFailed),
    more: list && list.next !== null ? () => load(1, list) : null,
  };
}

/** A list with all that it can be: loading, failed, empty, and more to come. */
export function List<T>({
  pages,
  empty,
  children,
}: {
  pages: ReturnType<typeof usePages<T>>;
  empty: string;
  children: (items: T[]) => ComponentChildren;
}) {
  const { t } = useTexts();
  if (pages.failed) return <Failed error={pages.failed} onRetry={pages.reload} />;
  if (pages.items === null) return <Loading />;
  if (pages.items.length === 0) return <p class="jmd-quiet">{empty}</p>;
  return (
    <>
      {children(pages.items)}
      {pages.more && <Act label={t.more} onAct={pages.more} />}
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
