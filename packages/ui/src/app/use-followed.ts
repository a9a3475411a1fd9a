import { useEffect, useState } from 'preact/hooks';

export interface Followed<T> {
  /** What is there now; null before the first answer. */
  value: T | null;
  /** What went wrong, if anything did. What was shown before stays. */
  failed: unknown;
  /** Puts something newer in place, for example what an action gave back. */
  set: (value: T) => void;
  reload: () => void;
}

/**
 * Something that is loaded once and loaded again whenever a stream says that it changed.
 * @param follow the stream from where the first answer left off; it ends with the signal
 * @param keys another one of them is another thing to load
 */
export function useFollowed<T>(
  open: () => Promise<T>,
  follow: (first: T, signal: AbortSignal) => AsyncIterable<unknown>,
  keys: readonly unknown[],
): Followed<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const show = (next: T) => {
      if (!signal.aborted) setValue(next);
      return next;
    };
    setFailed(null);
    const live = async () => {
      const first = show(await open());
      for await (const _ of follow(first, signal)) show(await open());
    };
    live().catch((error) => {
      if (!signal.aborted) setFailed(error);
    });
    return () => leaving.abort();
  }, [...keys, round]);
  return { value, failed, set: setValue, reload: () => setRound(round + 1) };
}

/** Does something while what is shown is before somebody's eyes, and again when they come back to it. */
export function useSeen(look: () => void, keys: readonly unknown[]): void {
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') look();
    };
    seen();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, keys);
}
