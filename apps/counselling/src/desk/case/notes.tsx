import { Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useId, useRef, useState } from 'preact/hooks';
import { restOf } from '../../room/rest-of.ts';
import { Said } from '../../said.tsx';
import { useSession } from '../../session.tsx';
import { useCommand } from '../keyboard/commands.tsx';
import { useTexts } from '../texts.tsx';
import { useDraft } from '../use-draft.ts';
import { useCase, useMayDo } from './case-context.tsx';

/** Notes of the team, under a key of their own that no client has. They look like nothing else, so that nobody mixes them up. */
export function Notes() {
  const { t, f } = useTexts();
  const { room } = useCase();
  const mayDo = useMayDo();
  return (
    <section class="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t.notesTitle}</h2>
      <p class="notes-only">{t.notesOnly}</p>
      {room.notes.length > 0 && (
        <ol class="note-list">
          {room.notes.map((note) => (
            <li key={note.id} id={`message-${note.id}`}>
              <p class="from">
                <bdi>{note.mine ? t.you : note.name}</bdi> ·{' '}
                <time dateTime={note.receivedAt}>{f.dateTime(note.receivedAt)}</time>
              </p>
              <Said text={note.text} links />
            </li>
          ))}
        </ol>
      )}
      {mayDo('counselling.addNote') && room.alarms.length === 0 && <NewNote />}
    </section>
  );
}

function NewNote() {
  const { t } = useTexts();
  const { cases } = useSession();
  const { room, show } = useCase();
  const { id } = room.summary;
  const { busy, failed, run } = useGuardedWork();
  const fieldId = useId();
  const [text, write] = useDraft(`note/${id}`);
  // Named before it is sent, so that one whose answer was lost is not added twice.
  const [messageId, setMessageId] = useState(() => crypto.randomUUID());
  const area = useRef<HTMLTextAreaElement>(null);
  useCommand('note', () => area.current?.focus());
  const add = () => {
    if (text.trim() === '') return area.current?.focus();
    void run(async () => {
      show(await cases.addNote(id, { text: text.trim(), messageId }));
      write(restOf(area.current?.value ?? '', text));
      setMessageId(crypto.randomUUID());
    });
  };
  return (
    <Form failed={failed} busy={busy} submit={t.noteAdd} quiet onSubmit={add}>
      <div class="jmd-field">
        <label class="jmd-label" for={fieldId}>
          {t.noteLabel}
        </label>
        <textarea
          ref={area}
          id={fieldId}
          class="jmd-input"
          dir="auto"
          rows={2}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              add();
            }
          }}
        />
      </div>
    </Form>
  );
}
