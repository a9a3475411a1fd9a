import { useEffect, useState } from 'preact/hooks';
import { askToKeep, type StorageState, storageState } from '../storage.ts';
import { useTexts } from '../texts.tsx';
import { UpdateOffer } from '../update-offer.tsx';
import { useOffline } from '../use-offline.ts';

/** What lies on the device: whether it plays without a network, and whether the browser may throw it away. */
export function DevicePart() {
  const { t, f } = useTexts();
  const { state } = useOffline();
  const [storage, setStorage] = useState<StorageState | null>(null);
  const look = () => void storageState().then(setStorage);
  useEffect(look, []);
  const ask = async () => {
    await askToKeep();
    look();
  };
  return (
    <section class="part">
      <h2>{t.deviceTitle}</h2>
      <p class="offline-state" data-state={state.kind}>
        {state.kind === 'ready' && t.offlineReady}
        {state.kind === 'loading' && t.offlineLoading({ percent: state.percent })}
        {state.kind === 'waiting' && t.offlineWaiting}
        {state.kind === 'never' && t.offlineNever}
      </p>
      {state.kind === 'loading' && (
        <progress class="progress" max={100} value={state.percent} aria-label={t.deviceTitle} />
      )}
      {storage && (
        <p>
          {storage.kept ? t.storageKept : t.storageMaybe}
          {storage.used !== null && (
            <span class="jmd-small">
              {' '}
              {t.storageUsed({ size: `${f.number(Math.ceil(storage.used / 100_000) / 10)} MB` })}
            </span>
          )}
        </p>
      )}
      {storage && !storage.kept && (
        <button class="jmd-button jmd-button-secondary" type="button" onClick={() => void ask()}>
          {t.storageAsk}
        </button>
      )}
      <UpdateOffer />
    </section>
  );
}
