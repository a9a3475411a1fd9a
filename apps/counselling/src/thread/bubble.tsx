import type { Message, Room } from '@jmd-digital/sdk/counselling';
import { Button, Notice } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { Said } from '../said.tsx';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { useWork } from '../use-work.ts';
import type { Target } from './composer.tsx';
import { FileLine } from './file-line.tsx';
import { Offer } from './offer.tsx';

interface Props {
  message: Message;
  room: Room;
  onTarget: (target: Target) => void;
  onChanged: (room: Room) => void;
}

/** How much of a message is repeated where another one answers it, characters. */
const QUOTE = 90;
export const quoteOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > QUOTE ? `${line.slice(0, QUOTE)}…` : line;
};

/** A message with what it answers, what came with it, and what can be done about it. */
export function Bubble({ message, room, onTarget, onChanged }: Props) {
  const { t, f } = useTexts();
  const [shown, setShown] = useState(false);
  const answered = message.replyTo && room.messages.find(({ id }) => id === message.replyTo);
  return (
    <>
      <div class="bubble">
        <div class="head">
          <p class="from">
            {message.mine ? t.you : <bdi>{message.name ?? t.counsellor}</bdi>} ·{' '}
            <time dateTime={message.receivedAt}>{f.time(message.receivedAt)}</time>
            {message.editedAt !== null && !message.retracted && ` · ${t.edited}`}
          </p>
          {!message.retracted && (
            <button
              class="jmd-button jmd-button-quiet more"
              type="button"
              aria-expanded={shown}
              aria-label={t.messageOptions}
              onClick={() => setShown(!shown)}
            >
              <span aria-hidden="true">⋯</span>
            </button>
          )}
        </div>
        {answered && <blockquote dir="auto">{answered.retracted ? t.retracted : quoteOf(answered.text)}</blockquote>}
        {message.retracted ? (
          <p class="jmd-quiet">{t.retracted}</p>
        ) : (
          <>
            {message.text !== '' && <Said text={message.text} links={!message.mine} />}
            {message.files.map((file) => (
              <FileLine key={file.blobId} caseId={room.summary.id} file={file} />
            ))}
            {message.offerId && <Offer room={room} offerId={message.offerId} onChanged={onChanged} />}
          </>
        )}
      </div>
      {shown && !message.retracted && (
        <Options
          {...{ message, room, onChanged }}
          onTarget={(target) => {
            setShown(false);
            onTarget(target);
          }}
        />
      )}
    </>
  );
}

function Options({ message, room, onTarget, onChanged }: Props) {
  const { t } = useTexts();
  const { cases } = useSession();
  const { busy, failed, run } = useWork();
  const [sure, setSure] = useState(false);
  const choose = (kind: Target['kind']) => onTarget({ kind, messageId: message.id });
  const retract = () =>
    void run(async () => onChanged(await cases.send(room.summary.id, { text: '', retracts: message.id })));
  return (
    <div class="options">
      <Button kind="quiet" onClick={() => choose('reply')}>
        {t.replyAct}
      </Button>
      {message.mine && (
        <>
          {message.files.length === 0 && (
            <Button kind="quiet" onClick={() => choose('edit')}>
              {t.editAct}
            </Button>
          )}
          <Button kind="quiet" onClick={() => setSure(true)}>
            {t.retractAct}
          </Button>
        </>
      )}
      {sure && (
        <Notice
          tone="warning"
          action={
            <Button kind="secondary" busy={busy} onClick={retract}>
              {t.retractConfirm}
            </Button>
          }
        >
          {t.retractSure}
        </Notice>
      )}
      {failed && <p role="alert">{failed}</p>}
    </div>
  );
}
