import { useEffect, useState } from 'preact/hooks';
import type { OfflineState } from './offline.ts';
import { usePlay } from './play.tsx';

/** How far the app is on the device, as it changes. */
export function useOffline(): { state: OfflineState; update: boolean } {
  const { offline } = usePlay();
  const read = () => ({ state: offline.state, update: offline.update });
  const [now, setNow] = useState(read);
  useEffect(() => {
    setNow(read());
    return offline.subscribe(() => setNow(read()));
  }, [offline]);
  return now;
}
