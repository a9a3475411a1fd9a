import type { Encodable } from '@jmd-digital/crypto';
import { useRef } from 'preact/hooks';
import { useSession } from './session.tsx';

/** Keeps what was written last under a name. One at a time, so that nothing older lands after something newer. */
export function useKept(name: string): (value: Encodable | null) => Promise<void> {
  const { drafts } = useSession();
  const next = useRef<{ value: Encodable | null } | null>(null);
  const running = useRef<Promise<void>>(Promise.resolve());
  return (value) => {
    const idle = next.current === null;
    next.current = { value };
    if (idle) {
      running.current = running.current.then(async () => {
        const newest = next.current;
        next.current = null;
        // Where the device has no room it lies in memory; where somebody signs out meanwhile there is nothing to keep.
        if (newest) await drafts.write(name, newest.value).catch(() => {});
      });
    }
    return running.current;
  };
}
