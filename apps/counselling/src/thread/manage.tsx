import type { Room } from '@jmd-digital/sdk/counselling';
import { Button, Disclosure, Notice, SelectField } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { go } from '../route.ts';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { useWork } from '../use-work.ts';

interface Props {
  room: Room;
  onChanged: () => Promise<void>;
}

/** What belongs to the client alone: how long it is kept, taking it along, erasing it. */
export function Manage({ room, onChanged }: Props) {
  const { t } = useTexts();
  return (
    <Disclosure summary={t.manageTitle}>
      <div class="jmd-stack manage">
        <Keep room={room} onChanged={onChanged} />
        <Export room={room} />
        <Erase room={room} />
      </div>
    </Disclosure>
  );
}

/** Days to choose from, below what the carrier has set. */
const DAYS = [0, 7, 30, 90, 180, 365];

function Keep({ room, onChanged }: Props) {
  const { t } = useTexts();
  const { account } = useSession();
  const { failed, done, run } = useWork();
  const { id, keepDays } = room.summary;
  const shorter = DAYS.filter((days) => days < room.carrierKeepsDays);
  const own = keepDays !== null && !shorter.includes(keepDays) ? [keepDays] : [];
  const keep = (value: string) =>
    void run(async () => {
      await account.jmd.counselling.keepCase({ caseId: id, days: value === '' ? null : Number(value) });
      await onChanged();
    });
  return (
    <>
      <SelectField
        label={t.keepLabel}
        hint={t.keepHint}
        error={failed ?? undefined}
        value={keepDays === null ? '' : String(keepDays)}
        options={[
          { value: '', label: t.keepCarrier({ days: room.carrierKeepsDays }) },
          ...[...shorter, ...own]
            .toSorted((a, b) => b - a)
            .map((days) => ({ value: String(days), label: days === 0 ? t.keepNow : t.keepDays({ days }) })),
        ]}
        onChange={keep}
      />
      <p class="jmd-quiet" role="status">
        {done ? t.keepSaved : ''}
      </p>
    </>
  );
}

function Export({ room }: { room: Room }) {
  const texts = useTexts();
  const { t } = texts;
  const { cases } = useSession();
  const { busy, failed, run } = useWork();
  const make = () =>
    void run(async () => {
      const { exportCase } = await import('./export-case.ts');
      await exportCase(room, cases, texts);
    });
  return (
    <>
      <h2>{t.exportTitle}</h2>
      <p>{t.exportText}</p>
      <div>
        <Button kind="secondary" busy={busy} onClick={make}>
          {t.exportAct}
        </Button>
      </div>
      {failed && <p role="alert">{failed}</p>}
    </>
  );
}

function Erase({ room }: { room: Room }) {
  const { t } = useTexts();
  const { cases, drafts } = useSession();
  const { busy, failed, run } = useWork();
  const [sure, setSure] = useState(false);
  const { id } = room.summary;
  const erase = () =>
    void run(async () => {
      await cases.erase(id);
      await drafts.write(`case/${id}`, null);
      go('erased');
    });
  return (
    <>
      <h2>{t.eraseTitle}</h2>
      <p>{t.eraseText}</p>
      <div class="actions">
        <Button kind="secondary" busy={busy} onClick={() => (sure ? erase() : setSure(true))}>
          {sure ? t.eraseConfirm : t.eraseAct}
        </Button>
        {sure && (
          <Button kind="quiet" onClick={() => setSure(false)}>
            {t.notNow}
          </Button>
        )}
      </div>
      {failed && <p role="alert">{failed}</p>}
    </>
  );
}

/** The client's own way to end it. Asked twice, for a press is soon done; writing opens it again. */
export function End({ room, onEnded }: { room: Room; onEnded: () => Promise<void> }) {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useWork();
  const [asked, setAsked] = useState(false);
  if (room.summary.state === 'closed') return null;
  if (!asked) {
    return (
      <div>
        <Button kind="quiet" onClick={() => setAsked(true)}>
          {t.endButton}
        </Button>
      </div>
    );
  }
  const end = () =>
    void run(async () => {
      await account.jmd.counselling.closeCase({ caseId: room.summary.id, reason: 'done' });
      await onEnded();
    });
  return (
    <Notice tone="warning" title={t.endButton}>
      <div class="jmd-stack">
        <p>{t.endSure}</p>
        <div class="actions">
          <Button kind="secondary" busy={busy} onClick={end}>
            {t.endConfirm}
          </Button>
          <Button kind="quiet" onClick={() => setAsked(false)}>
            {t.notNow}
          </Button>
        </div>
        {failed && <p role="alert">{failed}</p>}
      </div>
    </Notice>
  );
}
