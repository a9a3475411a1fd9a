import { fitsMessage } from '@jmd-digital/domain/counselling';
import { MAX_ATTACHMENTS } from '@jmd-digital/schemas/values';
import type { Message, NewFile, Room } from '@jmd-digital/sdk/counselling';
import { Button, LiveRegion, Notice } from '@jmd-digital/ui';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ACCEPT } from '../files/file-kind.ts';
import { fileSize } from '../files/file-size.ts';
import { FileRefused, prepareFile } from '../files/prepare-file.ts';
import { MessageField } from '../message-field.tsx';
import { Form } from '../parts.tsx';
import { restOf } from '../room/rest-of.ts';
import { usePresence } from '../room/use-presence.ts';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { useKept } from '../use-kept.ts';
import { useWork } from '../use-work.ts';
import { quoteOf } from './bubble.tsx';

/** A message that is answered, or an own one that is changed. */
export interface Target {
  kind: 'reply' | 'edit';
  messageId: string;
}

interface Props {
  id: string;
  target: Target | null;
  /** The message that `target` names, where it is there. */
  about: Message | null;
  onTarget: (target: Target | null) => void;
  onSent: (room: Room) => void;
}

type Draft = [text: string, kind: string, messageId: string];

/** Where one writes. What is written is kept on the device, and goes by way of the outbox, with or without a network. */
export function Composer({ id, target, about, onTarget, onSent }: Props) {
  const { t, e } = useTexts();
  const { cases, outbox, drafts } = useSession();
  const { busy, failed, run } = useWork();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<NewFile[]>([]);
  const [sent, setSent] = useState(0);
  const [offline, setOffline] = useState(!navigator.onLine);
  const field = useRef<HTMLDivElement>(null);
  const typed = useRef(false);
  /** What stands in the field, also for work that began before it did. */
  const newest = useRef('');
  const keep = useKept(`case/${id}`);
  const writing = usePresence(id);
  const edits = target?.kind === 'edit' ? target.messageId : null;

  const write = (next: string, to = target) => {
    typed.current = true;
    newest.current = next;
    setText(next);
    void keep(next === '' && !to ? null : ([next, to?.kind ?? '', to?.messageId ?? ''] satisfies Draft));
  };
  useEffect(() => {
    const restore = async () => {
      const kept = await drafts.read<Draft>(`case/${id}`).catch(() => null);
      // Whoever was quicker than the device goes on with what they typed.
      if (!kept || typed.current) return;
      newest.current = kept[0];
      setText(kept[0]);
      if (kept[1] === 'reply' || kept[1] === 'edit') onTarget({ kind: kept[1], messageId: kept[2] });
    };
    void restore();
  }, [id]);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    for (const name of ['online', 'offline']) addEventListener(name, look);
    return () => {
      for (const name of ['online', 'offline']) removeEventListener(name, look);
    };
  }, []);
  // A message that was chosen to be changed is there to be changed, unless that was begun already.
  const before = useRef<Target | null>(null);
  useEffect(() => {
    if (target && target !== before.current) {
      if (target.kind === 'edit' && about && text === '') write(about.text, target);
      else if (text !== '') write(text, target);
      field.current?.querySelector('textarea')?.focus();
    }
    before.current = target;
  }, [target]);

  const send = () => {
    const said = text.trim();
    if ((said === '' && files.length === 0) || !fitsMessage(said)) return;
    void run(async () => {
      if (edits) onSent(await cases.send(id, { text: said, edits }));
      else await outbox.add(id, { text: said, replyTo: target?.messageId ?? null, files });
      // What was typed or chosen meanwhile stays.
      write(restOf(newest.current, text), null);
      setFiles((now) => now.filter((each) => !files.includes(each)));
      onTarget(null);
      setSent((n) => n + 1);
      if (!edits) void outbox.flush();
    });
  };
  return (
    <div class="composer" ref={field}>
      {offline && <Notice tone="info">{t.waitingOffline}</Notice>}
      {target && (
        <div class="target">
          <p dir="auto">{edits ? t.changingOwn : t.replyingTo({ text: quoteOf(about?.text ?? '') })}</p>
          <Button
            kind="quiet"
            onClick={() => {
              onTarget(null);
              write(edits ? '' : text, null);
            }}
          >
            {t.notNow}
          </Button>
        </div>
      )}
      <Form failed={failed} busy={busy} submit={edits ? t.editSave : t.sendButton} onSubmit={send}>
        <MessageField
          label={t.writeLabel}
          value={text}
          onInput={(next) => {
            write(next);
            if (next !== '') writing();
          }}
          rows={3}
        />
        {!edits && <Files files={files} onChange={setFiles} error={e['error.internal']} />}
      </Form>
      <LiveRegion>{sent > 0 ? `${t.sentNotice}${'\u200b'.repeat(sent % 2)}` : ''}</LiveRegion>
    </div>
  );
}

/** Files that are to go along: looked at and made ready on this device, each refused one with the reason. */
function Files({
  files,
  onChange,
  error,
}: {
  files: readonly NewFile[];
  onChange: (files: NewFile[]) => void;
  error: string;
}) {
  const { t, locale } = useTexts();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const add = async (chosen: readonly File[]) => {
    setBusy(true);
    const [ready, not]: [NewFile[], string[]] = [[...files], []];
    for (const file of chosen) {
      try {
        if (ready.length === MAX_ATTACHMENTS) {
          not.push(t.fileMany);
          break;
        }
        ready.push(await prepareFile(file));
      } catch (thrown) {
        const say = { kind: t.fileKind, size: t.fileSize, damaged: t.fileDamaged };
        not.push(thrown instanceof FileRefused ? say[thrown.reason]({ name: file.name }) : error);
      }
    }
    onChange(ready);
    setRefused(not);
    setBusy(false);
  };
  return (
    <div class="jmd-stack">
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void add(chosen);
        }}
      />
      <div class="attach">
        <Button kind="secondary" busy={busy} onClick={() => input.current?.click()}>
          {t.attachAct}
        </Button>
        <p class="jmd-quiet small">{t.attachHint}</p>
      </div>
      <LiveRegion>{busy ? t.attachBusy : ''}</LiveRegion>
      {files.length > 0 && (
        <ul class="chosen">
          {files.map((file, index) => (
            <li key={`${index}/${file.name}`}>
              <span>
                <bdi>{file.name}</bdi> · <bdi>{fileSize(file.content.length, locale)}</bdi>
              </span>
              <Button kind="quiet" onClick={() => onChange(files.filter((each) => each !== file))}>
                {t.fileRemove({ name: file.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div role="alert">
        {refused.map((each) => (
          <Notice key={each} tone="error">
            {each}
          </Notice>
        ))}
      </div>
    </div>
  );
}
