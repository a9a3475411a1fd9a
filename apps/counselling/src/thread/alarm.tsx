import type { Room } from '@jmd-digital/sdk/counselling';
import { Button, Notice } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { useWork } from '../use-work.ts';
import { CheckWords } from './holders.tsx';

/** Keys that are not what this device knows: nothing is sent before both have compared their words. */
export function Alarm({ room, onTrusted }: { room: Room; onTrusted: (room: Room) => void }) {
  const { t } = useTexts();
  const { cases } = useSession();
  const { busy, failed, run } = useWork();
  const [compared, setCompared] = useState(false);
  return (
    <Notice tone="error" title={t.alarmTitle}>
      <div class="jmd-stack">
        <p>{t.alarmText}</p>
        <CheckWords room={room} onShown={() => setCompared(true)} />
        {compared && (
          <div>
            <Button
              kind="secondary"
              busy={busy}
              onClick={() => void run(async () => onTrusted(await cases.trustAgain(room.summary.id)))}
            >
              {t.trustAgain}
            </Button>
          </div>
        )}
        {failed && <p role="alert">{failed}</p>}
      </div>
    </Notice>
  );
}
