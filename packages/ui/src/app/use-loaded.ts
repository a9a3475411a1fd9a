import { useEffect, useState } from 'preact/hooks';

export interface Loaded<T> {
  /** Null while it loads, and where it failed. */
  value: T | null;
  failed: unknown;
  reload: () => void;
}

/** What is loaded when one comes to a screen, and again whenever `keys` change. */
export function useLoaded<T>(load: () => Promise<T>, keys: readonly unknown[]): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    setFailed(null);
    load().then(
      (loaded) => current && setValue(loaded),
      (error) => current && setFailed(error),
    );
    return () => {
      current = false;
    };
  }, [...keys, round]);
  return { value, failed, reload: () => setRound((n) => n + 1) };
}
