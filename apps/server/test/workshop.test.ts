import { randomBytes } from 'node:crypto';
import { createJmd } from '@jmd-digital/sdk';
import { testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, runningApp } from './running-app.ts';

const database = testDatabase();
let app: RunningApp;
beforeAll(async () => {
  app = await runningApp(database.current);
});
afterAll(() => app.close());
const newKey = () => randomBytes(32).toString('base64url');

test('A group plays without accounts and cookies, and the log of the server knows nothing of who did what', async () => {
  const addresses: string[] = [];
  const jmd = createJmd({ baseUrl: app.url, onRequest: ({ url }) => addresses.push(url) });
  const [workshopId, leaderKey] = [crypto.randomUUID() as string, newKey()];
  const { code } = await jmd.apply.openWorkshop({ id: workshopId, stationId: 's1', leaderKey });
  const seats = [newKey(), newKey(), newKey()];
  for (const seatKey of seats) {
    await jmd.apply.joinWorkshop({ code: code.toLowerCase(), seatKey });
    await jmd.apply.reportWorkshop({ workshopId, seatKey, done: ['s1-1'] });
  }
  expect(await jmd.apply.showWorkshop({ workshopId, leaderKey })).toMatchObject({ seats: 3, finished: 3 });
  await jmd.apply.closeWorkshop({ workshopId, leaderKey });
  await expect(jmd.apply.showWorkshop({ workshopId, leaderKey })).rejects.toMatchObject({ reason: 'not_found' });

  const routes = app.lines.map((line) => JSON.parse(line).route);
  expect(new Set(routes)).toEqual(
    new Set(['open', 'join', 'report', 'show', 'close'].map((verb) => `/api/trpc/apply.${verb}Workshop`)),
  );
  const secrets = [code, workshopId, leaderKey, ...seats, 's1-1'];
  for (const secret of secrets) {
    expect(app.lines.join('\n')).not.toContain(secret);
    // Neither in an address, which others than this server write down.
    expect(addresses.join('\n')).not.toContain(secret);
  }
});

test('A page of somebody else cannot sit people down', async () => {
  const body = JSON.stringify({ code: 'CDF346', seatKey: newKey() });
  const headers = { 'content-type': 'application/json', origin: 'https://elsewhere.example' };
  const response = await app.get('/api/trpc/apply.joinWorkshop', { method: 'POST', headers, body });
  expect(response.status).toBe(403);
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(response.headers.get('access-control-allow-credentials')).toBeNull();
});
