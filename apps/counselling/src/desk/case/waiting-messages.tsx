import type { Waiting } from '@jmd-digital/sdk/counselling';
import { Button } from '@jmd-digital/ui';
import { Act } from '@jmd-digital/ui/app';
import { useEffect, useState } from 'preact/hooks';
import { useSession } from '../session.tsx';
import { useTexts, word } from '../texts.tsx';
import { useCase } from './case-context.tsx';

/** What was written and is not there yet: it lies on this device, sealed, and goes out by itself. */
export function WaitingMessages() {
  const { room, show } = useCase();
  const { outbox } = useSession();
  const { id } = room.summary;
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  useEffect(() => {
    let current = true;
    const look = () => void outbox.list(id).then((found) => current && setWaiting(found));
    look();
    const end = outbox.subscribe((sent) => {
      if (sent?.summary.id === id) show(sent);
      look();
    });
    return () => {
      current = false;
      end();
    };
  }, [id]);
  // What has just come through may still be listed for a moment.
  const rest = waiting.filter((each) => !room.messages.some((message) => message.id === each.id));
  return (
    <>
      {rest.map((each) => (
        <WaitingMessage key={each.id} message={each} />
      ))}
    </>
  );
}

function WaitingMessage({ message }: { message: Waiting }) {
  const { t } = useTexts();
  const { outbox } = useSession();
  const { id, text, files, progress, failed } = message;
  return (
    <li class="ours waiting">
      <div class="bubble">
        <p class="said" dir="auto">
          {text}
        </p>
        {files.map(({ name }) => (
          <p key={name}>
            <bdi class="file-name">{name}</bdi>
          </p>
        ))}
        {progress !== null && <progress aria-label={t.sending} max={1} value={progress} />}
      </div>
      {failed ? (
        <>
          <p class="mark failed" role="alert">
            {t.notSent} {word(t, `error.${failed}`)}
          </p>
          <div class="actions">
            <Button kind="quiet" onClick={() => void outbox.flush()}>
              {t.retry}
            </Button>
            <Act kind="quiet" label={t.discard} onAct={() => outbox.remove(id)} />
          </div>
        </>
      ) : (
        <p class="mark">{progress === null ? t.waitsForNetwork : t.sending}</p>
      )}
    </li>
  );
}
