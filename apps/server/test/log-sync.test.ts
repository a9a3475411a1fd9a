import { randomBytes } from 'node:crypto';
import { mergeLogs } from '@jmd-digital/domain/apply';
import { type LogEntry, logEntry } from '@jmd-digital/schemas';
import type { Account } from '@jmd-digital/sdk/account';
import { createLogSync, type LocalLog } from '@jmd-digital/sdk/apply';
import { testDatabase } from '@jmd-digital/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
// @boundaries-ignore The log of a device is the one that the SDK is tested with.
import { entryOf, type Fault, memoryLog } from '../../../packages/sdk/test/log-devices.ts';
import { fetchWithCookies } from '../src/demonstration/fetch-with-cookies.ts';
import { DEVICE, personOn } from './person.ts';
import { type RunningApp, runningApp } from './running-app.ts';

const database = testDatabase();
const PASSWORD = 'ein langer Satz zum Testen';
let app: RunningApp;

/** Two devices of one account, each with a line that can break. */
const devices: { account: Account; faults: Fault[] }[] = [];

beforeAll(async () => {
  app = await runningApp(database.current);
  for (const index of [0, 1]) {
    const honest = fetchWithCookies(new URL(app.url).origin);
    const faults: Fault[] = [];
    const broken = async (input: RequestInfo | URL, init?: RequestInit) => {
      const fault = faults.shift();
      if (fault === 'before') throw new TypeError('no network');
      const response = await honest(input, init);
      if (fault === 'after') throw new TypeError('no answer');
      return response;
    };
    const { account } = personOn(app.url, {}, Object.assign(broken, honest));
    const name = { loginName: 'Zwei Geraete', password: PASSWORD };
    if (index === 0) await account.signUp({ ...name, locale: 'de', ...DEVICE });
    else await account.signIn({ ...name, ...DEVICE });
    devices.push({ account, faults });
  }
});
afterAll(() => app.close());

function accountOn(index: number): Account {
  const device = devices[index];
  if (!device) throw new Error('no such device');
  return device.account;
}
const syncOf = (index: number, log: LocalLog) => createLogSync(accountOn(index), log, (value) => logEntry.parse(value));

const fault = fc.constantFrom<Fault>('none', 'before', 'after');
const step = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), device: fc.nat(1), sceneId: fc.stringMatching(/^[a-z]{1,8}$/) }),
  fc.record({
    ...{ kind: fc.constant('sync' as const), device: fc.nat(1) },
    // Both at once, as when two devices come back to the network.
    both: fc.boolean(),
    faults: fc.array(fault, { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('reload' as const), device: fc.nat(1) }),
);

test('Two devices of one account end with the same log, in whatever order they write, send and lose answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
      for (const each of devices) each.faults.length = 0;
      const logs = [memoryLog(), memoryLog()];
      const syncs = logs.map((log, index) => syncOf(index, log));
      await syncs[0]?.erase();
      const written: LogEntry[] = [];
      for (const each of steps) {
        if (each.kind === 'write') {
          const entry = { ...entryOf(crypto.randomUUID(), each.sceneId), lamport: written.length + 1 };
          written.push(entry);
          logs[each.device]?.write(entry);
        } else if (each.kind === 'reload') syncs[each.device] = syncOf(each.device, logs[each.device] ?? memoryLog());
        else {
          devices[each.device]?.faults.push(...each.faults);
          const running = each.both ? syncs : [syncs[each.device]];
          await Promise.all(running.map((sync) => sync?.sync().catch(() => {})));
          for (const device of devices) device.faults.length = 0;
        }
      }
      for (const index of [0, 1, 0]) await syncs[index]?.sync();
      expect(logs.map((log) => mergeLogs(log.entries()))).toEqual([mergeLogs(written), mergeLogs(written)]);
    }),
    { numRuns: 25 },
  );
});

test('Pieces of the largest size go twenty at once; the log of the server names the route and nothing else', async () => {
  const { jmd } = accountOn(0);
  const pieces = Array.from({ length: 20 }, () => ({
    ...{ id: crypto.randomUUID(), sealed: randomBytes(67_500).toString('base64url') },
  }));
  const sent = await jmd.apply.putLogPieces({ pieces });
  expect(sent.seqs).toHaveLength(20);
  const answer = await jmd.apply.listLogPieces({ after: (sent.seqs[0] ?? 1) - 1 });
  expect(answer.pieces.map(({ sealed }) => sealed)).toEqual(pieces.map(({ sealed }) => sealed));
  const lines = app.lines.filter((line) => line.includes('apply.'));
  expect(lines.map((line) => JSON.parse(line).route)).toEqual(
    expect.arrayContaining(['/api/trpc/apply.putLogPieces', '/api/trpc/apply.listLogPieces']),
  );
  for (const { id, sealed } of pieces)
    expect(app.lines.some((line) => line.includes(id) || line.includes(sealed.slice(0, 40)))).toBe(false);
});

test('Nobody without a session may send that much', async () => {
  const body = JSON.stringify({
    pieces: [{ id: crypto.randomUUID(), sealed: 'A'.repeat(90_000) }],
    more: 'x'.repeat(20_000),
  });
  const headers = { 'content-type': 'application/json', origin: new URL(app.url).origin };
  expect((await app.get('/api/trpc/apply.putLogPieces', { method: 'POST', headers, body })).status).toBe(413);
});
