import { useRef, useState } from 'preact/hooks';

export interface Work {
  busy: boolean;
  /** What went wrong, in words; null where nothing did. */
  failed: string | null;
  /** The last piece came to a good end. */
  done: boolean;
  run: (work: () => Promise<void>) => Promise<void>;
}

/**
 * One piece of work at a time: busy while it runs, and what went wrong. What was typed is the caller's and stays.
 * @param toText words for whatever was thrown
 */
export function useWork(toText: (thrown: unknown) => string): Work {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const running = useRef(false);
  const run = async (work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailed(null);
    setDone(false);
    try {
      await work();
      setDone(true);
    } catch (error) {
      setFailed(toText(error));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, failed, done, run };
}
