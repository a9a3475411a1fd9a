import { useEffect } from 'preact/hooks';
import { useDevice, useLog, usePlay } from './play.tsx';

/** How long after the last change the account is told, milliseconds: a station is one go, not twenty. */
const CALM_MS = 5_000;

/** Keeps the account up to date while one plays, where the player wants that; quietly, and again when the network is back. */
export function useSync(): void {
  const { log, device } = usePlay();
  const { sync } = useDevice();
  const entries = useLog();
  useEffect(() => {
    if (!sync) return;
    const run = () =>
      void import('./account.ts')
        .then(({ openAccount }) => openAccount(log, device))
        .then(({ sync: own }) => own.sync())
        .catch(() => {});
    const timer = setTimeout(run, CALM_MS);
    addEventListener('online', run);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', run);
    };
  }, [sync, entries.length]);
}
