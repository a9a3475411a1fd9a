import { fitsMessage, messageLength } from '@jmd-digital/domain/counselling';
import { MAX_MESSAGE_GRAPHEMES } from '@jmd-digital/schemas/values';
import { Button } from '@jmd-digital/ui';
import { Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { restOf } from '../../room/rest-of.ts';
import { usePresence } from '../../room/use-presence.ts';
import { useSession } from '../../session.tsx';
import { useCommand } from '../keyboard/commands.tsx';
import { PassagePicker } from '../passages/passage-picker.tsx';
import { useTexts } from '../texts.tsx';
import { useDraft } from '../use-draft.ts';
import { AttachFiles, type StagedFile } from './attach-files.tsx';
import { useCase } from './case-context.tsx';

/** From so many characters on it is counted how many are left. */
const NEAR = MAX_MESSAGE_GRAPHEMES - 700;

/** Where an answer is written. What is begun is kept on this device until it is sent, for this case alone. */
export function Composer() {
  const { room } = useCase();
  if (room.alarms.length > 0 || !room.mayWrite) return null;
  return <Writing />;
}

function Writing() {
  const { t } = useTexts();
  const { outbox } = useSession();
  const { room, replyTo, reply } = useCase();
  const { id, state } = room.summary;
  const { busy, failed, run } = useGuardedWork();
  const fieldId = useId();
  const [text, write] = useDraft(`case/${id}`);
  const [files, setFiles] = useState<StagedFile[]>([]);
  const area = useRef<HTMLTextAreaElement>(null);
  const selection = useRef<[number, number] | null>(null);
  const writes = usePresence(id);
  const focus = () => area.current?.focus();
  useCommand('reply', focus);
  useEffect(() => {
    if (replyTo) focus();
  }, [replyTo]);
  const count = text.length > NEAR ? messageLength(text) : 0;
  const tooLong = !fitsMessage(text);
  const send = () => {
    if (tooLong || (text.trim() === '' && files.length === 0)) return focus();
    void run(async () => {
      await outbox.add(id, { text: text.trim(), replyTo: replyTo?.id ?? null, files: files.map(({ file }) => file) });
      write(restOf(area.current?.value ?? '', text));
      setFiles((now) => now.filter((each) => !files.includes(each)));
      reply(null);
      focus();
      void outbox.flush();
    });
  };
  // As soon as it is drawn: a gap that is left to fill in is what one types over.
  useLayoutEffect(() => {
    if (!selection.current) return;
    focus();
    area.current?.setSelectionRange(...selection.current);
    selection.current = null;
  }, [text]);
  const insert = (passage: string, select: [number, number] | null) => {
    const field = area.current;
    const [from, to] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length];
    const [start, end] = select ?? [passage.length, passage.length];
    selection.current = [from + start, from + end];
    write(text.slice(0, from) + passage + text.slice(to));
  };
  return (
    <div class="composer">
      {state === 'closed' && <p class="jmd-quiet">{t.writingOpens}</p>}
      {replyTo && (
        <div class="replying">
          <p class="quote" dir="auto">
            {replyTo.text}
          </p>
          <Button kind="quiet" onClick={() => reply(null)}>
            {t.replyCancel}
          </Button>
        </div>
      )}
      <Form failed={failed} busy={busy} submit={t.send} onSubmit={send}>
        <div class="jmd-field">
          <label class="jmd-label" for={fieldId}>
            {t.reply}
          </label>
          <textarea
            ref={area}
            id={fieldId}
            class="jmd-input"
            dir="auto"
            rows={4}
            value={text}
            aria-describedby={count > NEAR ? `${fieldId}-count` : undefined}
            aria-invalid={tooLong ? 'true' : undefined}
            onInput={(event) => {
              write(event.currentTarget.value);
              writes();
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                send();
              }
            }}
          />
          {count > NEAR && (
            <p id={`${fieldId}-count`} class={tooLong ? 'jmd-error' : 'jmd-small'}>
              {t.lengthOf({ count, max: MAX_MESSAGE_GRAPHEMES })} {tooLong && t.tooLong}
            </p>
          )}
        </div>
        <AttachFiles files={files} onChange={setFiles} />
      </Form>
      <PassagePicker onInsert={insert} />
    </div>
  );
}
