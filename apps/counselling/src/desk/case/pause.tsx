import { localDay } from '@jmd-digital/i18n';
import { DateField } from '@jmd-digital/ui';
import { Act, Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useSession } from '../../session.tsx';
import { useTexts } from '../texts.tsx';
import { useCase } from './case-context.tsx';

/** The day in Germany, so many days from now. */
const dayAhead = (days: number) => localDay(new Date(Date.now() + days * 86_400_000).toISOString());

export function Pause() {
  const { t } = useTexts();
  const { account } = useSession();
  const { room, refresh } = useCase();
  const { id, state, pausedUntil } = room.summary;
  const { busy, failed, run } = useGuardedWork();
  const [until, setUntil] = useState(pausedUntil ?? dayAhead(14));
  const pause = async (day: string | null) => {
    await account.jmd.counselling.pauseCase({ caseId: id, until: day });
    await refresh();
  };
  return (
    <>
      <Form failed={failed} busy={busy} submit={t.pauseAct} quiet onSubmit={() => void run(() => pause(until))}>
        <DateField
          label={t.pauseLabel}
          hint={t.pauseHint}
          value={until}
          onInput={setUntil}
          min={dayAhead(1)}
          max={dayAhead(365)}
        />
      </Form>
      {state === 'paused' && (
        <div>
          <Act label={t.resumeAct} onAct={() => pause(null)} />
        </div>
      )}
    </>
  );
}
