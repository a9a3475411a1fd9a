import { isJmdError } from '@jmd-digital/sdk';
import { useState } from 'preact/hooks';
import { jmd } from '../api.ts';
import { path } from '../content.ts';
import { Screen } from '../parts.tsx';
import { useDevice, usePlay } from '../play.tsx';
import { go } from '../route.ts';
import { uuidv7 } from '../store/uuid.ts';
import { useTexts } from '../texts.tsx';
import { isOpen, newKey } from '../workshop.ts';

/** Taking part in a workshop with the code from the screen, or opening one. A link with the code comes in as its id. */
export function WorkshopScreen({ id }: { id: string }) {
  const { t, titles } = useTexts();
  const { device } = usePlay();
  const { seat } = useDevice();
  return (
    <Screen title={t.workshopTitle}>
      <p>{t.workshopIntro}</p>
      {seat && isOpen(seat) ? (
        <section class="part">
          <p role="status">{t.workshopJoined}</p>
          <div class="q-row">
            <button class="jmd-button jmd-button-primary" type="button" onClick={() => go(`station/${seat.stationId}`)}>
              {titles[seat.stationId]?.title ?? seat.stationId}
            </button>
            <button class="jmd-button jmd-button-quiet" type="button" onClick={() => void device.write({ seat: null })}>
              {t.workshopLeave}
            </button>
          </div>
        </section>
      ) : (
        <Join first={id} />
      )}
      <Open />
    </Screen>
  );
}

function useWork() {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const run = async (work: () => Promise<void>, texts: Readonly<Record<string, string>> = {}) => {
    if (busy) return;
    setBusy(true);
    setProblem('');
    try {
      await work();
    } catch (error) {
      const reason = isJmdError(error) ? error.reason : '';
      setProblem(texts[reason] ?? (navigator.onLine ? t.loadFailed : t.proofNeedsNet));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run };
}

function Join({ first }: { first: string }) {
  const { t } = useTexts();
  const { device } = usePlay();
  const [code, setCode] = useState(first.toUpperCase());
  const { busy, problem, run } = useWork();
  const join = () =>
    run(
      async () => {
        const seatKey = newKey();
        const joinedAt = new Date().toISOString();
        const { workshopId, stationId, expiresAt } = await jmd.apply.joinWorkshop({ code: code.trim(), seatKey });
        await device.write({ seat: { workshopId, stationId, seatKey, joinedAt, expiresAt }, begun: true });
        go(`station/${stationId}`);
      },
      { not_found: t.workshopWrongCode, invalid_input: t.workshopWrongCode, workshop_full: t.workshopFull },
    );
  return (
    <form
      class="part"
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <label class="jmd-field">
        <span class="jmd-label">{t.workshopCode}</span>
        <input
          class="jmd-input code-input"
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={12}
          aria-invalid={problem !== ''}
          value={code}
          onInput={(event) => setCode(event.currentTarget.value.toUpperCase())}
        />
        {problem && (
          <span class="jmd-error" role="alert">
            {problem}
          </span>
        )}
      </label>
      <button class="jmd-button jmd-button-primary" type="submit" aria-busy={busy}>
        {t.workshopJoin}
      </button>
    </form>
  );
}

function Open() {
  const { t, titles } = useTexts();
  const { device } = usePlay();
  const { led } = useDevice();
  const [station, setStation] = useState(path.stations[0]?.id ?? '');
  const { busy, problem, run } = useWork();
  const open = () =>
    run(async () => {
      const [leaderKey, id] = [newKey(), uuidv7(Date.now())];
      const { code, expiresAt } = await jmd.apply.openWorkshop({ id, stationId: station, leaderKey });
      await device.write({ led: { workshopId: id, stationId: station, leaderKey, code, expiresAt } });
      go('lead');
    });
  return (
    <details class="jmd-disclosure part">
      <summary>{t.workshopLead}</summary>
      <div class="stack">
        <p>{t.workshopLeadIntro}</p>
        {led && isOpen(led) && (
          <button class="jmd-button jmd-button-secondary" type="button" onClick={() => go('lead')}>
            {t.workshopShow} ({led.code})
          </button>
        )}
        <label class="jmd-field">
          <span class="jmd-label">{t.mapLabel}</span>
          <select class="jmd-input" value={station} onChange={(event) => setStation(event.currentTarget.value)}>
            {path.stations.map(({ id, number, title }) => (
              <option key={id} value={id}>
                {number}. {titles[id]?.title ?? title}
              </option>
            ))}
          </select>
        </label>
        <button class="jmd-button jmd-button-secondary" type="button" aria-busy={busy} onClick={() => void open()}>
          {t.workshopOpen}
        </button>
        {problem && (
          <span class="jmd-error" role="alert">
            {problem}
          </span>
        )}
      </div>
    </details>
  );
}
