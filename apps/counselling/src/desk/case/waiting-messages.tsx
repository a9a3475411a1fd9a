import type { Waiting } from '@jmd-digital/sdk/counselling';
import { Button } from '@jmd-digital/ui';
import { Act } from '@jmd-digital/ui/app';
import { useWaiting } from '../../room/use-waiting.ts';
import { useSession } from '../../session.tsx';
import { useTexts, word } from '../texts.tsx';
import { useCase } from './case-context.tsx';

/** What was written and is not there yet: it lies on this device, sealed, and goes out by itself. */
export function WaitingMessages() {
  const { room, show } = useCase();
  const rest = useWaiting(room.summary.id, room, show);
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
