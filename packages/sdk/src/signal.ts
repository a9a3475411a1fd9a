/** The longest delay of a timer, milliseconds (25 days); a longer one would end at once. */
const LONGEST_DELAY = 2 ** 31 - 1;

const delay = (ms: number) => Math.min(ms, LONGEST_DELAY);

/**
 * A signal that follows several others and a time limit, and a promise that rejects with it. `AbortSignal.any` is
 * younger than the phones we serve.
 */
export function linkSignals(
  signals: readonly (AbortSignal | null | undefined)[],
  timeoutMs: number,
): { signal: AbortSignal; ended: Promise<never>; timedOut(): boolean; release(): void } {
  const controller = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason));
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    controller.abort();
  }, delay(timeoutMs));
  const follow = () => controller.abort();
  for (const signal of signals) {
    if (signal?.aborted) controller.abort();
    signal?.addEventListener('abort', follow);
  }
  return {
    signal: controller.signal,
    ended,
    timedOut: () => late,
    release() {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener('abort', follow);
    },
  };
}

/** Waits, or rejects with the signal's reason as soon as it aborts. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, delay(ms));
    signal?.addEventListener('abort', stop, { once: true });
  });
}
