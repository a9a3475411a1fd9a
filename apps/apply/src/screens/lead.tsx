import { Qr } from '@jmd-digital/ui/app';
import { useEffect, useState } from 'preact/hooks';
import { jmd } from '../api.ts';
import { stationOf } from '../content.ts';
import { Screen } from '../parts.tsx';
import { useDevice, usePlay } from '../play.tsx';
import { go } from '../route.ts';
import { useTexts } from '../texts.tsx';
import { isOpen } from '../workshop.ts';

/** How often the projector asks how far the room is, milliseconds. */
const ASK_MS = 5_000;

type Shown = Awaited<ReturnType<typeof jmd.apply.showWorkshop>>;

/** What stands on the wall: the code to join, and how far the room is, without anybody's name or seat. */
export function LeadScreen() {
  const { t, f, titles } = useTexts();
  const { device } = usePlay();
  const { led } = useDevice();
  const [shown, setShown] = useState<Shown | null>(null);
  const [lost, setLost] = useState(false);
  const [closed, setClosed] = useState(false);
  const open = led && isOpen(led) ? led : null;
  useEffect(() => {
    if (!open) return;
    let [current, timer]: [boolean, ReturnType<typeof setTimeout> | undefined] = [true, undefined];
    const ask = async () => {
      try {
        const found = await jmd.apply.showWorkshop({ workshopId: open.workshopId, leaderKey: open.leaderKey });
        if (current) setShown(found);
        setLost(false);
      } catch {
        if (current) setLost(true);
      }
      if (current) timer = setTimeout(ask, ASK_MS);
    };
    void ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [open?.workshopId]);
  if (!open)
    return (
      <Screen title={t.workshopLead}>
        <p role="status">{closed || led ? t.workshopClosed : t.workshopLeadIntro}</p>
        <button class="jmd-button jmd-button-primary" type="button" onClick={() => go('workshop')}>
          {t.workshopTitle}
        </button>
      </Screen>
    );
  const close = async () => {
    await jmd.apply.closeWorkshop({ workshopId: open.workshopId, leaderKey: open.leaderKey }).catch(() => {});
    setClosed(true);
    await device.write({ led: null });
  };
  const station = stationOf(open.stationId);
  const address = `${location.host}/apply/#/workshop/${open.code}`;
  return (
    <main id="main" class="screen screen-wide wall">
      <h1 tabIndex={-1}>{titles[open.stationId]?.title ?? station?.title}</h1>
      <section class="wall-join">
        <Qr text={`${location.origin}/apply/#/workshop/${open.code}`} label={address} />
        <div>
          <p>{t.workshopWhere({ address: `${location.host}/apply` })}</p>
          <p class="wall-code" dir="ltr">
            {open.code}
          </p>
          <p class="jmd-small">{t.workshopUntil({ time: f.time(open.expiresAt) })}</p>
        </div>
      </section>
      <section class="wall-state" aria-live="polite">
        <p class="wall-seats">{t.workshopSeats({ count: shown?.seats ?? 0 })}</p>
        {shown && <p class="wall-seats">{t.workshopSolved({ count: shown.finished })}</p>}
        {lost && <p class="jmd-small">{t.proofNeedsNet}</p>}
      </section>
      {shown && shown.exercises.length > 0 ? (
        <ol class="wall-bars">
          {station?.exercises.map(({ id }, index) => {
            const done = shown.exercises.find((each) => each.id === id)?.done ?? 0;
            return (
              <li key={id}>
                <span>{t.exerciseOf({ number: index + 1, all: station.exercises.length })}</span>
                <meter min={0} max={Math.max(1, shown.seats)} value={done}>
                  {done}
                </meter>
                <b>{f.number(done)}</b>
              </li>
            );
          })}
        </ol>
      ) : (
        <p class="jmd-small">{t.workshopFew}</p>
      )}
      <p>
        <button class="jmd-button jmd-button-secondary" type="button" onClick={() => void close()}>
          {t.workshopClose}
        </button>
      </p>
    </main>
  );
}
