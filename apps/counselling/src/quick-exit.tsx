import { useEffect, useRef } from 'preact/hooks';
import { forgetOffline } from './offline.ts';
import { useSession } from './session.tsx';
import { useTexts } from './texts.tsx';

/** Where one lands: our own page for finding an office, which anyone may have open and which needs no foreign server. */
const NEUTRAL = '/?lang=';

/** How quickly Esc has to be pressed twice, milliseconds. */
const TWICE_MS = 800;
/** How long the page waits for the device to forget, milliseconds. */
const PATIENCE_MS = 1_000;

/** Leaves at once: keys and what was written go from this device, and this page from the browser's history. */
export function QuickExit() {
  const { t, locale } = useTexts();
  const { account, kept } = useSession();
  const leave = () => {
    document.body.hidden = true;
    // Nothing can be seen any more; the keys have to be gone from the device too before the page is, or soon after.
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    void Promise.race([Promise.all([account.wipe(), kept.clear(), forgetOffline()]), patience]).finally(() =>
      location.replace(NEUTRAL + locale),
    );
  };
  // Outlives a drawing of the page between the two presses, which would forget the first.
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      if (event.timeStamp - last.current < TWICE_MS) leave();
      last.current = event.timeStamp;
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return (
    <button class="jmd-button jmd-button-secondary quick-exit" type="button" title={t.quickExitHint} onClick={leave}>
      {t.quickExit}
    </button>
  );
}
