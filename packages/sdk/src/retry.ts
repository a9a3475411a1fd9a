import { JmdError, toJmdError } from './errors.ts';
import { linkSignals, sleep } from './signal.ts';

export interface RetryPolicy {
  /** Milliseconds for one attempt. */
  timeoutMs: number;
  /** Milliseconds for the call as a whole, waits included. */
  deadlineMs: number;
  maxRetries: number;
}

/** Waits between attempts grow from this, milliseconds, and never past the second number. */
const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 8_000;

/**
 * Runs a call that may safely run twice, again and again, until it succeeds, fails for good, or time is up. Each attempt
 * has a signal of its own, so a retry does not die of the timeout of the attempt before.
 * Rejects with a `JmdError`, or with the reason of `signal` where the caller gave up.
 */
export async function withRetries<T>(
  attempt: (signal: AbortSignal) => Promise<T>,
  { timeoutMs, deadlineMs, maxRetries }: RetryPolicy,
  signal: AbortSignal | undefined,
  random: () => number = Math.random,
): Promise<T> {
  const end = Date.now() + deadlineMs;
  for (let retries = 0; ; retries += 1) {
    if (signal?.aborted) throw signal.reason;
    const limit = linkSignals([signal], Math.max(0, Math.min(timeoutMs, end - Date.now())));
    let error: JmdError;
    try {
      // Raced, for a token function or a `fetch` of the caller's may not hear of the signal.
      return await Promise.race([attempt(limit.signal), limit.ended]);
    } catch (thrown) {
      if (signal?.aborted) throw signal.reason;
      error = limit.timedOut()
        ? new JmdError({ code: 'TIMEOUT', reason: 'timeout', retryable: true }, { cause: thrown })
        : toJmdError(thrown);
    } finally {
      limit.release();
    }
    const wait = error.retryAfterMs ?? backoff(retries, random);
    if (!error.retryable || retries >= maxRetries || Date.now() + wait >= end) throw error;
    await sleep(wait, signal);
  }
}

/** Exponential, with jitter between half and full, so that clients that failed together do not return together. */
export function backoff(retries: number, random: () => number): number {
  const full = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** retries);
  return full / 2 + (random() * full) / 2;
}
