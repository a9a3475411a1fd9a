import { errorShape } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { call, type RunningApp, runningApp } from '../test/running-app.ts';

const database = testDatabase();
const FIND = call('directory.findSites', { abroad: true });

async function withApp(options: Parameters<typeof runningApp>[1], work: (app: RunningApp) => Promise<void>) {
  const app = await runningApp(database.current, options);
  await work(app).finally(app.close);
}
const statuses = async (app: RunningApp, forwarded: readonly (string | null)[]) => {
  const all: number[] = [];
  for (const address of forwarded) {
    const response = await app.get(FIND, { headers: address === null ? {} : { 'x-forwarded-for': address } });
    all.push(response.status);
  }
  return all;
};

test('Past the limit it is 429, says when to come back, and a partner’s page can read it', () =>
  withApp({ points: 2 }, async (app) => {
    expect(await statuses(app, [null, null])).toEqual([200, 200]);
    const response = await app.get(FIND);
    expect(response.status).toBe(429);
    const { error } = (await response.json()) as { error: { data: unknown } };
    const shape = errorShape.strict().parse(error.data);
    expect(shape).toMatchObject({ code: 'TOO_MANY_REQUESTS', reason: 'rate_limited', retryable: true });
    expect(shape.requestId).toBe(response.headers.get('x-request-id'));
    expect(Number(response.headers.get('retry-after'))).toBe(Math.ceil((shape.retryAfterMs ?? 0) / 1000));
    expect(shape.retryAfterMs).toBeGreaterThan(3_000_000);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toContain('retry-after');
  }));

test('What costs nothing is not counted: health, preflight, widgets', () =>
  withApp({ points: 1 }, async (app) => {
    for (let round = 0; round < 3; round += 1) {
      await app.get('/health');
      await app.get('/w/1.0.0/nothing.js');
      await app.get(FIND, { method: 'OPTIONS' });
    }
    expect(await statuses(app, [null, null])).toEqual([200, 429]);
    expect((await app.get('/health')).status).toBe(200);
    expect((await app.get(FIND, { method: 'OPTIONS' })).status).toBe(204);
  }));

test('Refused inputs and unknown procedures count as well', () =>
  withApp({ points: 2 }, async (app) => {
    await app.get(call('directory.findSites', { postalCode: '1' }));
    await app.get(call('directory.nothing', {}));
    expect(await statuses(app, [null])).toEqual([429]);
  }));

test('Two servers on one database count together', () =>
  withApp({ points: 2, name: 'together' }, (one) =>
    withApp({ points: 2, name: 'together' }, async (other) => {
      expect(await statuses(one, [null])).toEqual([200]);
      expect(await statuses(other, [null, null])).toEqual([200, 429]);
    }),
  ));

test('Without a proxy in front, what a client says of its address counts for nothing', () =>
  withApp({ points: 2 }, async (app) => {
    expect(await statuses(app, ['192.0.2.1', '192.0.2.2', '192.0.2.3'])).toEqual([200, 200, 429]);
  }));

test('Behind proxies the address that the outermost of ours saw counts, not what the client put before it', () =>
  withApp({ points: 1, trustedProxies: 2 }, async (app) => {
    const seen = ['made up, 192.0.2.1, 10.0.0.1', 'other, lie, 192.0.2.1, 10.0.0.1', '192.0.2.2, 10.0.0.1'];
    expect(await statuses(app, seen)).toEqual([200, 429, 200]);
  }));

test('The addresses of one IPv6 connection count as one, those of the next do not', () =>
  withApp({ points: 1, trustedProxies: 1 }, async (app) => {
    const same = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:2:3:4:5:6'];
    expect(await statuses(app, [...same, '2001:db8:1:3::1', '2001:db8::1', '2001:db8::2'])).toEqual([
      ...[200, 429, 429],
      ...[200, 200, 429],
    ]);
  }));
