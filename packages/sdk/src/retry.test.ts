import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { JmdError } from './errors.ts';
import { backoff, type RetryPolicy, withRetries } from './retry.ts';

const policy: RetryPolicy = { timeoutMs: 1_000, deadlineMs: 60_000, maxRetries: 4 };
const busy = (retryAfterMs?: number) =>
  new JmdError({
    code: 'X',
    reason: 'unavailable',
    retryable: true,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });

test('Waits grow twofold from 300 ms, stay below 8 s, and lie between half and whole', () => {
  const whole = (retries: number) => backoff(retries, () => 1);
  expect([0, 1, 2, 3, 4, 5, 6, 50].map(whole)).toEqual([300, 600, 1_200, 2_400, 4_800, 8_000, 8_000, 8_000]);
  fc.assert(
    fc.property(fc.nat(60), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (retries, chance) => {
      const wait = backoff(retries, () => chance);
      expect(wait).toBeGreaterThanOrEqual(whole(retries) / 2);
      expect(wait).toBeLessThanOrEqual(whole(retries));
    }),
  );
});

// From here on time is the test's: how long a wait is can be read off the clock, without waiting.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

/** Runs a call whose attempts all fail like this, and gives the moments at which they began and the call ended. */
async function attemptsOf(error: (attempt: number) => unknown, more: Partial<RetryPolicy> = {}, chance = 0.5) {
  const start = Date.now();
  const began: number[] = [];
  const call = withRetries(
    async () => {
      began.push(Date.now() - start);
      throw error(began.length);
    },
    { ...policy, ...more },
    undefined,
    () => chance,
  );
  const ended = call.catch((thrown: unknown) => ({ thrown, at: Date.now() - start }));
  await vi.runAllTimersAsync();
  return { began, ...((await ended) as { thrown: JmdError; at: number }) };
}

test('Attempts stand apart by those waits', async () => {
  expect((await attemptsOf(() => busy(), {}, 1)).began).toEqual([0, 300, 900, 2_100, 4_500]);
  expect((await attemptsOf(() => busy(), {}, 0)).began).toEqual([0, 150, 450, 1_050, 2_250]);
});

test('What the server asks for counts instead, to the millisecond', async () => {
  const { began } = await attemptsOf((attempt) => busy(attempt === 2 ? undefined : 1_234), { maxRetries: 3 }, 0);
  expect(began).toEqual([0, 1_234, 1_234 + 300, 1_234 + 300 + 1_234]);
});

test('A wait that would pass the deadline is not begun', async () => {
  const { began, at, thrown } = await attemptsOf(() => busy(1_000), { deadlineMs: 2_500, maxRetries: 99 });
  expect(began).toEqual([0, 1_000, 2_000]);
  expect(at).toBe(2_000);
  expect(thrown.reason).toBe('unavailable');
});

test('The last attempt before the deadline has only what is left of it', async () => {
  const start = Date.now();
  const aborted: number[] = [];
  const call = withRetries(
    (signal) =>
      new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => {
          aborted.push(Date.now() - start);
          reject(new Error('aborted'));
        });
      }),
    { timeoutMs: 1_000, deadlineMs: 1_500, maxRetries: 9 },
    undefined,
    () => 0,
  ).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  expect(await call).toMatchObject({ code: 'TIMEOUT', reason: 'timeout' });
  expect(aborted).toEqual([1_000, 1_500]);
});

test('A fault of the program is not tried again and again unnamed: it is the cause of a network error', async () => {
  const { began, thrown } = await attemptsOf(() => new TypeError('fetch failed'), { maxRetries: 1 });
  expect(began).toHaveLength(2);
  expect(thrown).toMatchObject({ code: 'NETWORK', cause: { message: 'fetch failed' } });
});

test('No timer is left behind by a call that ended', async () => {
  await withRetries(async () => 'answer', policy, new AbortController().signal);
  expect(vi.getTimerCount()).toBe(0);
});
