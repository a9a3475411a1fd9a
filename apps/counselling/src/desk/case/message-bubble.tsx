import type { Message } from '@jmd-digital/sdk/counselling';
import { Button } from '@jmd-digital/ui';
import { Act } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Said } from '../../said.tsx';
import { useSession } from '../../session.tsx';
import { useSay } from '../say.tsx';
import { useTexts } from '../texts.tsx';
import { AppointmentLine } from './appointment-line.tsx';
import { useCase } from './case-context.tsx';
import { EditMessage } from './edit-message.tsx';
import { MessageFile } from './message-file.tsx';

/** One message, with what can be done about it behind a button of its own. */
export function MessageBubble({ message }: { message: Message }) {
  const { t, f } = useTexts();
  const { room } = useCase();
  const [open, setOpen] = useState(false);
  const [editing, setEditing] = useState(false);
  const { sender, mine, name, text, retracted, editedAt, receivedAt, replyTo, files, offerId } = message;
  const answered = replyTo && room.messages.find(({ id }) => id === replyTo);
  const offered = offerId ? room.appointments.filter((each) => each.offerId === offerId) : [];
  return (
    <div class="bubble" id={`message-${message.id}`}>
      <p class="from">
        <span>
          <bdi>{sender === 'client' ? t.client : mine ? t.you : name}</bdi> ·{' '}
          <time dateTime={receivedAt}>{f.time(receivedAt)}</time>
          {editedAt !== null && !retracted && ` · ${t.edited}`}
        </span>
        {room.mayWrite && !retracted && (
          <button
            class="jmd-button jmd-button-quiet more"
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <span class="jmd-hidden">{t.messageMore}</span>
            <span aria-hidden="true">⋯</span>
          </button>
        )}
      </p>
      {answered && (
        <p class="quote" dir="auto">
          {answered.retracted ? t.retracted : answered.text}
        </p>
      )}
      {retracted ? (
        <p class="jmd-quiet">{t.retracted}</p>
      ) : editing ? (
        <EditMessage message={message} onDone={() => setEditing(false)} />
      ) : (
        <Said text={text} links={sender === 'counsellor'} />
      )}
      {offered.map((each) => (
        <p key={each.id} class="offered">
          <AppointmentLine appointment={each} />
        </p>
      ))}
      {files.map((file) => (
        <MessageFile key={file.blobId} file={file} />
      ))}
      {open && !editing && (
        <MessageActs message={message} onEdit={() => setEditing(true)} onDone={() => setOpen(false)} />
      )}
    </div>
  );
}

function MessageActs({ message, onEdit, onDone }: { message: Message; onEdit: () => void; onDone: () => void }) {
  const { t } = useTexts();
  const { cases } = useSession();
  const { room, show, reply } = useCase();
  const say = useSay();
  const [sure, setSure] = useState(false);
  const takeBack = async () => {
    show(await cases.send(room.summary.id, { text: '', retracts: message.id }));
    say(t.retracted);
  };
  return (
    <div class="actions">
      <Button
        kind="quiet"
        onClick={() => {
          onDone();
          reply(message);
        }}
      >
        {t.replyTo}
      </Button>
      {message.mine && message.offerId === null && (
        <Button
          kind="quiet"
          onClick={() => {
            onDone();
            onEdit();
          }}
        >
          {t.edit}
        </Button>
      )}
      {message.mine &&
        (sure ? (
          <Act label={t.retractSure} onAct={takeBack} />
        ) : (
          <Button kind="quiet" onClick={() => setSure(true)}>
            {t.retract}
          </Button>
        ))}
    </div>
  );
}
