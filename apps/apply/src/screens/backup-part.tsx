import { Notice } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { FileChoice } from '../file-choice.tsx';
import { usePlay } from '../play.tsx';
import { saveFile } from '../save-file.ts';
import { dayOf } from '../store/log-store.ts';
import { useTexts } from '../texts.tsx';

const MIN_PASSWORD = 8;

type Outcome = { tone: 'success' | 'warning' | 'error'; text: string } | null;

/** A file with everything, sealed with a password: made here, and taken in again here or elsewhere. */
export function BackupPart() {
  const { t } = useTexts();
  const { log } = usePlay();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [short, setShort] = useState(false);

  /** What seals and opens comes when it is needed: it is large. */
  const work = async (job: (backup: typeof import('../backup.ts')) => Promise<Outcome>) => {
    if (password.length < MIN_PASSWORD) return setShort(true);
    setBusy(true);
    setOutcome(null);
    try {
      setOutcome(await job(await import('../backup.ts')));
    } catch {
      setOutcome({ tone: 'error', text: t.loadFailed });
    } finally {
      setBusy(false);
    }
  };
  const make = () =>
    work(async ({ makeBackup }) => {
      saveFile(
        await makeBackup(log.entries(), password),
        `jmd-apply-${dayOf(new Date())}.jmdbackup`,
        'application/octet-stream',
      );
      return { tone: 'success', text: t.backupMade };
    });
  const open = (file: File) =>
    work(async ({ openBackup }) => {
      const found = await openBackup(new Uint8Array(await file.arrayBuffer()), password);
      if (found.kind !== 'opened')
        return { tone: 'error', text: found.kind === 'wrong-password' ? t.backupWrong : t.backupBroken };
      const count = await log.take(found.entries, false);
      const text = [t.backupOpened({ count }), found.unreadable > 0 ? t.backupPartly({ count: found.unreadable }) : ''];
      return { tone: found.unreadable > 0 ? 'warning' : 'success', text: text.filter(Boolean).join(' ') };
    });
  return (
    <section class="part">
      <h2>{t.backupTitle}</h2>
      <p>{t.backupIntro}</p>
      <PasswordPart
        {...{ password, short }}
        onPassword={(next) => {
          setPassword(next);
          setShort(false);
        }}
      />
      <div class="q-row">
        <button
          class="jmd-button jmd-button-secondary"
          type="button"
          aria-busy={busy}
          onClick={() => !busy && void make()}
        >
          {t.backupMake}
        </button>
        <FileChoice
          label={t.backupOpen}
          name={t.backupFile}
          accept=".jmdbackup"
          kind="quiet"
          ready={() => {
            setShort(password.length < MIN_PASSWORD);
            return !busy && password.length >= MIN_PASSWORD;
          }}
          onFile={(file) => void open(file)}
        />
      </div>
      <div role="status">{outcome && <Notice tone={outcome.tone}>{outcome.text}</Notice>}</div>
    </section>
  );
}

function PasswordPart({
  password,
  short,
  onPassword,
}: {
  password: string;
  short: boolean;
  onPassword(value: string): void;
}) {
  const { t } = useTexts();
  return (
    <label class="jmd-field">
      <span class="jmd-label">{t.backupPassword}</span>
      <span class="jmd-hint" id="backup-hint">
        {t.backupPasswordHint}
      </span>
      <input
        class="jmd-input"
        type="password"
        dir="ltr"
        autocomplete="new-password"
        aria-describedby="backup-hint"
        aria-invalid={short}
        value={password}
        onInput={(event) => onPassword(event.currentTarget.value)}
      />
    </label>
  );
}
