import { expect, test } from 'vitest';
import { half, ok, type Step, scriptedServer, silence } from '../test/scripted-server.ts';
import { createJmd } from './create-jmd.ts';
import { JmdError } from './errors.ts';
import { withRetries } from './retry.ts';

const server = scriptedServer();
const changedMind = new Error('changed my mind');
const patient = { timeoutMs: 60_000, deadlineMs: 600_000, maxRetries: 2 };

test('An aborted signal rejects with its reason before anything goes out', async () => {
  let asked = 0;
  const jmd = createJmd({ baseUrl: server.url, onRequest: () => asked++ });
  const call = jmd.directory.findSites({}, { signal: AbortSignal.abort(changedMind) });
  await expect(call).rejects.toBe(changedMind);
  expect(asked).toBe(0);
  expect(server.heard).toHaveLength(0);
});

test.each<[string, Step]>([
  ['for an answer', silence],
  ['for the rest of an answer', half],
])('A signal that aborts while we wait %s hangs up and rejects with its reason', async (_what, step) => {
  server.script(step, ok({}));
  const controller = new AbortController();
  const call = createJmd({ baseUrl: server.url }).directory.findSites({}, { signal: controller.signal });
  const { closed } = await server.request(1);
  controller.abort(changedMind);
  await expect(call).rejects.toBe(changedMind);
  await closed;
  expect(server.heard).toHaveLength(1);
});

test('Without a reason of its own it is the AbortError of the platform', async () => {
  server.script(silence);
  const controller = new AbortController();
  const call = createJmd({ baseUrl: server.url }).directory.findSites({}, { signal: controller.signal });
  await server.request(1);
  controller.abort();
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
});

test('A signal that aborts while we wait for the next attempt ends the wait', async () => {
  const controller = new AbortController();
  let attempts = 0;
  const failed = Promise.withResolvers<void>();
  const call = withRetries(
    async () => {
      attempts += 1;
      setImmediate(failed.resolve);
      throw new JmdError({ code: 'X', reason: 'unavailable', retryable: true, retryAfterMs: 300_000 });
    },
    patient,
    controller.signal,
  );
  await failed.promise;
  controller.abort(changedMind);
  await expect(call).rejects.toBe(changedMind);
  expect(attempts).toBe(1);
});

test('A signal that outlives many calls keeps nothing of them', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  let listening = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    listening += 1;
    addEventListener.apply(signal, args);
  };
  signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    listening -= 1;
    removeEventListener.apply(signal, args);
  };
  let attempts = 0;
  const answer = await withRetries(
    async (attemptSignal) => {
      attempts += 1;
      expect(attemptSignal.aborted).toBe(false);
      if (attempts < 3) throw new JmdError({ code: 'X', reason: 'unavailable', retryable: true, retryAfterMs: 0 });
      return 'answer';
    },
    patient,
    signal,
  );
  expect(answer).toBe('answer');
  expect(listening).toBe(0);
});
