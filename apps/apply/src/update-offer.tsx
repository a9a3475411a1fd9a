import { usePlay } from './play.tsx';
import { useTexts } from './texts.tsx';
import { useOffline } from './use-offline.ts';

/** A newer version, where one is ready. Shown on the map and at the end of a station, never in the middle of one. */
export function UpdateOffer() {
  const { t } = useTexts();
  const { offline } = usePlay();
  const { update } = useOffline();
  if (!update) return null;
  return (
    <p class="update">
      <span>{t.updateReady}</span>
      <button class="jmd-button jmd-button-secondary" type="button" onClick={() => offline.takeUpdate()}>
        {t.updateTake}
      </button>
    </p>
  );
}
